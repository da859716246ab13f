import { useMutation, useQueryClient } from "@tanstack/react-query";
import { HttpError } from "../shared/http.ts";

export interface Action {
  readonly error: Error | null;
  readonly isPending: boolean;
  /** True when the last try met a running deployment of the same app; `run(true)` stops that and goes on. */
  readonly locked: boolean;
  run(force: boolean): void;
}

/** A change sent to Marathon; everything shown is asked for again when it is done. */
export function useAction(send: (force: boolean) => Promise<unknown>, done?: () => Promise<void> | void): Action {
  const queries = useQueryClient();
  const { error, isPending, mutate } = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await done?.();
      await queries.invalidateQueries();
    },
  });
  return { error, isPending, locked: error instanceof HttpError && error.status === 409, run: mutate };
}
