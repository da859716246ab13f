/** More do not help a tired reader; --json has them all. */
export const maxAgents = 5;

export function bullet(text: string): string[] {
  return [`  - ${text}`];
}

/** A heading and what is under it. */
export function details(head: string, lines: readonly string[]): string[] {
  return [`    ${head}`, ...lines.map((line) => `      ${line}`)];
}

export function more(count: number): string[] {
  return count > 0 ? [`    and ${count} more ${count === 1 ? "agent" : "agents"}`] : [];
}

export function joined(lines: readonly string[]): string {
  return `${lines.join("\n").trimEnd()}\n`;
}
