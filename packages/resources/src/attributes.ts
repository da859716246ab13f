import { err, ok, type Result } from "@mesolite/base";
import type { Attribute } from "./types.ts";
import { formatRanges } from "./ranges.ts";
import { parseValue } from "./value-text.ts";

/** `rack:r2;level:10;ports:[21000-24000]`, the form of `--attributes`. Sets are no attributes. */
export function parseAttributes(text: string): Result<readonly Attribute[]> {
  const attributes: Attribute[] = [];
  for (const token of text.split(/[;\n]/)) {
    if (token === "") continue;
    const parsed = parseAttribute(token);
    if (!parsed.ok) return parsed;
    attributes.push(parsed.value);
  }
  return ok(attributes);
}

function parseAttribute(token: string): Result<Attribute> {
  const colon = token.indexOf(":");
  const name = token.slice(0, Math.max(colon, 0));
  if (name === "" || colon === token.length - 1) return err(`expected name:value in attributes, found '${token}'`);
  const value = parseValue(token.slice(colon + 1));
  if (!value.ok) return err(`attribute '${name}': ${value.error}`);
  switch (value.value.type) {
    case "SCALAR":
      return ok({ name, type: "SCALAR", scalar: { value: value.value.value } });
    case "RANGES":
      return ok({ name, type: "RANGES", ranges: { range: value.value.ranges } });
    case "TEXT":
      return ok({ name, type: "TEXT", text: { value: value.value.text } });
    default:
      return err(`attribute '${name}': expected a number, [ranges] or text, found a set`);
  }
}

/** The value alone: a number, `[1-2]` or the text. v0 endpoints show exactly this. */
export function attributeValue(attribute: Attribute): number | string {
  switch (attribute.type) {
    case "SCALAR":
      return attribute.scalar?.value ?? 0;
    case "RANGES":
      return formatRanges(attribute.ranges?.range ?? []);
    case "SET":
      return `{${(attribute.set?.item ?? []).join(", ")}}`;
    default:
      return attribute.text?.value ?? "";
  }
}
