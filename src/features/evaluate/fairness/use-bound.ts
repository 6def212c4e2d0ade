import { useSearchParams } from 'wouter';

/** The mean absolute error that a person tolerates of a group, kept in the address; null while the data's proposal holds. */
export function useBound(): readonly [number | null, (bound: number | null) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('bound') ?? NaN);
  const choose = (bound: number | null) => {
    const kept = new URLSearchParams(search);
    if (bound === null) kept.delete('bound');
    else kept.set('bound', String(bound));
    setSearch(kept, { replace: true });
  };
  return [asked > 0 && Number.isFinite(asked) ? asked : null, choose];
}
