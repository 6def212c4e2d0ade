interface Question {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}

/** Makes this worker answer what `startInBrowser` asks, one call of the contender after another. */
export function serveContender(contender: object): void {
  const calls = contender as Record<string, (...args: readonly unknown[]) => unknown>;
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    const answer = async () => calls[data.call]!(...data.args);
    void answer().then(
      result => postMessage({ id: data.id, result }),
      (error: unknown) => postMessage({ id: data.id, error: String(error) }),
    );
  });
}
