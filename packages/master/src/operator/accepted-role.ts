/** Whether a role is one of those that --roles accepts: the default role always is. Without the flag all are. */
export function mayHaveRole(accepted: readonly string[] | undefined, role: string): boolean {
  return accepted === undefined || role === "*" || accepted.includes(role);
}
