import type { FlagSpec } from "./flag-spec.ts";

const column = 34;
const width = 120;

/** The text of `--help`. */
export function usageText(program: string, specs: readonly FlagSpec[], spell: (spec: FlagSpec) => string): string {
  const shown = specs.filter((spec) => !spec.hidden).sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = shown.flatMap((spec) => {
    const left = `  ${spell(spec)}`;
    const text = wrap(`${spec.help}.${note(spec)}`, width - column);
    const first = left.length < column ? [left.padEnd(column) + (text.shift() ?? "")] : [left];
    return [...first, ...text.map((line) => " ".repeat(column) + line)];
  });
  return `Usage: ${program} [flags]\n\n${lines.join("\n")}\n`;
}

function note(spec: FlagSpec): string {
  const notes = [
    ...(spec.required ? ["required"] : []),
    ...(spec.default !== undefined && spec.default !== "" ? [`default ${spec.default}`] : []),
    ...(spec.alias ?? []).map((alias) => `formerly --${alias}`),
    ...(spec.effect === "none yet" ? ["no effect yet"] : []),
  ];
  return notes.length === 0 ? "" : ` (${notes.join("; ")})`;
}

function wrap(text: string, limit: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > limit) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
