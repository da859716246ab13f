/** Text that needs no escape is only wrapped: ids, hosts and states are most of what a state answer quotes. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** JSON text of a string. */
export function quote(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

export function quoteAll(texts: Iterable<string>): string {
  let json = "";
  for (const text of texts) json += json === "" ? quote(text) : `,${quote(text)}`;
  return `[${json}]`;
}
