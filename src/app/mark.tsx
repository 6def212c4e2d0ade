/** Terrarium's sign: a sprout under glass. */
export function Mark() {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <g fill="none" stroke="currentcolor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 25V15a10 10 0 0 1 20 0v10a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3Z" />
        <path d="M6 23h20M16 23v-8" />
        <path
          d="M16 17c0-3-1.8-5-5-5 0 3 1.8 5 5 5ZM16 15c0-2.6 1.6-4.4 4.4-4.4 0 2.6-1.6 4.4-4.4 4.4Z"
          fill="currentcolor"
          strokeWidth="1.2"
        />
      </g>
    </svg>
  );
}
