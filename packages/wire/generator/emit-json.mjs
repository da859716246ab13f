// JSON text of one message in Mesos's form: declared order, explicit defaults shown unless deprecated.

const writers = {
  double: "jsonDouble",
  float: "jsonDouble",
  int32: "jsonPlain",
  uint32: "jsonPlain",
  int64: "jsonInt64",
  uint64: "jsonUint64",
  bool: "jsonPlain",
  string: "jsonString",
  bytes: "jsonBytes",
};

export function emitText(type, imports) {
  const { fields } = type;
  if (fields.length === 0) return [`export function text${type.name}(_m: ${type.name}): string {`, '  return "{}";', "}"];
  const first = fields.findIndex(alwaysShown);
  const drafted = fields.flatMap((field, i) =>
    textField(field, i === 0 ? "{" : first >= 0 && i > first ? "," : undefined, imports),
  );
  const tracked = drafted.some((line) => line.includes("comma +"));
  const lines = tracked ? drafted : drafted.filter((line) => !line.includes("comma ="));
  return [
    `export function text${type.name}(m: ${type.name}): string {`,
    '  let text = "";',
    ...(tracked ? ['  let comma = "{";'] : []),
    ...lines.map((line) => `  ${line}`),
    first >= 0 ? "  return `${text}}`;" : '  return text === "" ? "{}" : `${text}}`;',
    "}",
  ];
}

const shownDefault = (field) => field.label === "optional" && field.default !== undefined && !field.deprecated;
const alwaysShown = (field) => field.label === "required" || field.shownEmpty || shownDefault(field);

/** `separator` is known once a field that is always shown has been written; before that it is found at run time. */
function textField(field, separator, imports) {
  const held = `m.${field.name}`;
  const known = separator ?? "comma";
  const lead = separator === undefined ? `comma + '${JSON.stringify(field.name)}:'` : `'${known}${JSON.stringify(field.name)}:'`;
  const isOpen = separator !== ",";
  if (alwaysShown(field)) {
    if (field.shownEmpty) return [`text += ${lead} + ${textOf(field, `(${held} ?? [])`, imports)};`];
    const value = shownDefault(field) ? `${held} ?? ${JSON.stringify(field.default)}` : held;
    return [`text += ${lead} + ${textValue(field, value, imports)};`];
  }
  const body = [`text += ${lead} + ${textOf(field, held, imports)};`, ...(isOpen ? ['comma = ",";'] : [])];
  const condition =
    field.label === "repeated"
      ? `${held} !== undefined && ${held}.length > 0`
      : field.label === "map"
        ? `${held} !== undefined && hasEntries(${held})`
        : `${held} !== undefined`;
  return [`if (${condition}) {`, ...body.map((line) => `  ${line}`), "}"];
}

function textOf(field, held, imports) {
  if (field.label === "repeated") return `jsonArray(${held}, ${itemWriter(field, imports)})`;
  if (field.label === "map") return `jsonMap(${held}, ${itemWriter(field, imports)})`;
  return textValue(field, held, imports);
}

function textValue(field, value, imports) {
  return `${itemWriter(field, imports)}(${value})`;
}

function itemWriter(field, imports) {
  if (field.kind === "message") return imports.use(field.target, "text");
  return field.kind === "enum" ? "jsonString" : writers[field.kind];
}
