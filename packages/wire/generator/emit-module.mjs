// One generated TypeScript module per schema file, and the barrels that export them.
import { emitRead, emitWrite } from "./emit-binary.mjs";
import { emitText } from "./emit-json.mjs";
import { emitEnum, emitInterface } from "./emit-types.mjs";
import { Imports } from "./imports.mjs";
import { emitInterned, isInterned } from "./emit-interned.mjs";

const banner = (source) => [`// Generated from ${source} by \`npm run generate\`: edit the schema, not this file.`];

const runtime = [
  ["../codec/append.ts", ["append"]],
  ["../codec/schema.ts", ["enumNames"]],
  ["../codec/interned.ts", ["Interned"]],
  [
    "../codec/json-text.ts",
    ["hasEntries", "jsonArray", "jsonBytes", "jsonDouble", "jsonInt64", "jsonMap", "jsonPlain", "jsonString", "jsonUint64"],
  ],
  ["../codec/map-entry.ts", ["readEntry", "readTextEntry", "setEntry"]],
  ["../codec/message-codec.ts", ["type MessageCodec", "messageCodec"]],
  ["../codec/mutable.ts", ["type Mutable"]],
  ["../codec/reader.ts", ["type Reader"]],
  ["../codec/shape.ts", ["shape"]],
  ["../codec/wire-error.ts", ["missing"]],
  ["../codec/writer.ts", ["type Writer"]],
];

export function emitModule({ file, module, types }) {
  const imports = new Imports(
    module,
    types.map((type) => type.name),
  );
  const body = types.flatMap((type) => (type.kind === "enum" ? emitEnum(type) : emitMessage(type, imports)));
  const code = body.join("\n");
  const used = runtime.flatMap(([from, names]) =>
    importLine(
      from,
      names.filter((name) => new RegExp(`\\b${name.replace("type ", "")}\\b`).test(code)),
    ),
  );
  return [...banner(`proto/${file}`), ...used, ...imports.lines(), "", code].join("\n");
}

function importLine(from, names) {
  if (names.length === 0) return [];
  const onlyTypes = names.every((name) => name.startsWith("type "));
  const list = onlyTypes ? names.map((name) => name.slice(5)) : names;
  return [`import ${onlyTypes ? "type " : ""}{ ${list.join(", ")} } from "${from}";`];
}

function emitFunctions(type, imports) {
  const functions = [...emitWrite(type, imports), "", ...emitRead(type, imports), "", ...emitText(type, imports)];
  return isInterned(type) ? emitInterned(type, functions) : functions;
}

function emitMessage(type, imports) {
  return [...emitInterface(type, imports), ...emitFunctions(type, imports), "", ...emitCodec(type, imports), ""];
}

function emitCodec(type, imports) {
  const parts = [JSON.stringify(type.fullName), `write${type.name}`, `read${type.name}`, `text${type.name}`].join(", ");
  const rows = type.fields.map((field) => `  ${row(field, imports)},`);
  return [
    `export const ${type.name}: MessageCodec<${type.name}> = /* @__PURE__ */ messageCodec<${type.name}>(${parts}, [`,
    ...rows,
    "]);",
  ];
}

function row(field, imports) {
  const cells = [field.name, field.id, field.label, field.kind].map((cell) => JSON.stringify(cell));
  const reference = field.target === undefined ? "undefined" : `() => ${imports.use(field.target)}`;
  const more = [reference, field.oneof === undefined ? "undefined" : JSON.stringify(field.oneof)];
  while (more.at(-1) === "undefined") more.pop();
  return `[${[...cells, ...more].join(", ")}]`;
}

/** What a namespace exports: types, codecs, number tables and defaults, not the functions that modules share. */
export function emitBarrel(namespace, files) {
  const lines = files.map(({ module, types }) => {
    const names = types.flatMap((type) => [type.name, ...(hasDefaults(type) ? [`${type.name}_defaults`] : [])]).sort();
    return `export { ${names.join(", ")} } from "./${module}.ts";`;
  });
  return [...banner("proto/"), ...lines, ""].join("\n");
}

function hasDefaults(type) {
  return type.kind === "message" && type.fields.some((field) => field.default !== undefined && field.label === "optional");
}

/** Messages that travel over libprocess, by the name that they travel under. */
export function emitLibprocessTable(files) {
  const wanted = files.filter(({ file }) => sentByLibprocess.some((prefix) => file.startsWith(prefix)));
  const rows = wanted.flatMap(({ module, types }) => types.filter(isTopLevel).map((type) => ({ module, ...type })));
  const imports = wanted.map(
    ({ module, types }) =>
      `import { ${types
        .filter(isTopLevel)
        .map((type) => type.name)
        .sort()
        .join(", ")} } from "./${module}.ts";`,
  );
  return [
    ...banner("proto/"),
    ...imports,
    "",
    "/** The codec of every message that peers send each other over libprocess, by its name on the wire. */",
    "export const libprocessMessages = {",
    ...rows.map((type) => `  ${JSON.stringify(type.fullName)}: ${type.name},`),
    "} as const;",
    "",
  ].join("\n");
}

const sentByLibprocess = [
  "v0/",
  "internal/agent.proto",
  "internal/authentication",
  "internal/executor",
  "internal/framework",
  "internal/operation",
  "internal/update",
];
const isTopLevel = (type) => type.kind === "message" && !type.name.includes("_");
