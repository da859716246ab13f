/** The sentence for a failed listen, naming what to change; other errors keep their own message. */
export function listenFault(
  error: unknown,
  host: string,
  port: number,
  flags: { readonly address: string; readonly port: string },
): string {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case "EADDRINUSE":
      return `${flags.port}: another program listens on ${host}:${port} already; stop it or choose another port`;
    case "EACCES":
      return `${flags.port}: this user may not listen on port ${port}; choose one above 1023 or run as root`;
    case "EADDRNOTAVAIL":
      return `${flags.address}: ${host} is no address of this machine`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${flags.address}: the name ${host} can't be resolved`;
    default:
      return `can't listen on ${host}:${port}: ${message ?? String(error)}`;
  }
}
