/** An answer to an operator's write: 200 without a body, or a refusal. */
export type OperatorAnswer = { readonly status: 200 } | { readonly status: 400 | 404 | 501; readonly sentence: string };
