// Messages of which thousands are equal: see codec/interned.ts.

const interned = new Set(["Labels", "Resource", "FrameworkID", "AgentID", "NetworkInfo"]);

export const isInterned = (type) => interned.has(type.name);

/** The three functions of the message under other names, and in their place ones that go through the table. */
export function emitInterned({ name }, functions) {
  const renamed = functions.map((line) =>
    line.replace(new RegExp(`^export function (write|read|text)${name}\\(`), `function $1New${name}(`),
  );
  const table = `interned${name}`;
  return [
    `const ${table} = /* @__PURE__ */ new Interned<${name}>();`,
    ...renamed,
    "",
    `export function write${name}(w: Writer, m: ${name}): void {`,
    `  ${table}.write(w, m, writeNew${name});`,
    "}",
    "",
    `export function read${name}(r: Reader, into?: ${name}): ${name} {`,
    `  return ${table}.read(r, into, readNew${name});`,
    "}",
    "",
    `export function text${name}(m: ${name}): string {`,
    `  return ${table}.text(m, textNew${name});`,
    "}",
  ];
}
