// Reads proto/**/*.proto into the plain data that the emitters work on.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import protobuf from "protobufjs";
import { moduleOf, namespaceOf, renamed } from "./layout.mjs";

const { Enum, MapField, Root, Type } = protobuf;

/** All schema files below `folder`, sorted, as paths with forward slashes. */
export function schemaFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".proto"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** @returns {{root: Root, files: {file: string, module: string, namespace: string, types: object[]}[]}} */
export function loadSchema(folder) {
  const root = new Root();
  // options.proto extends protobuf's own descriptor, which only protoc has at hand; it defines no message.
  const files = schemaFiles(folder)
    .filter((file) => file !== "options.proto")
    .map((file) => {
      const before = new Set(allObjects(root));
      protobuf.parse(readFileSync(join(folder, file), "utf8"), root, { keepCase: true });
      const objects = allObjects(root).filter((object) => !before.has(object));
      return { file, objects };
    });
  root.resolveAll();
  const homes = new Map(); // reflection object → {module, name}
  for (const { file, objects } of files) {
    for (const object of objects) homes.set(object, { module: moduleOf(file), name: typeName(object) });
  }
  return {
    root,
    files: files
      .filter(({ objects }) => objects.length > 0)
      .map(({ file, objects }) => ({
        file,
        module: moduleOf(file),
        namespace: namespaceOf(file),
        types: objects.map((object) => describe(object, homes)),
      })),
  };
}

/** Messages and enums, each before those nested in it. */
function allObjects(parent) {
  return parent.nestedArray.flatMap((object) => {
    const self = object instanceof Type || object instanceof Enum ? [object] : [];
    return object.nestedArray === undefined ? self : [...self, ...allObjects(object)];
  });
}

const fullName = (object) => object.fullName.slice(1);

/** `mesos.v1.Offer.Operation.Type` → `Offer_Operation_Type`. */
function typeName(object) {
  const parts = [];
  let at = object;
  for (; at instanceof Type || at instanceof Enum; at = at.parent) {
    const name = renamed.get(fullName(at));
    parts.unshift(name ?? at.name);
  }
  return parts.join("_");
}

function describe(object, homes) {
  const base = { name: typeName(object), fullName: fullName(object) };
  if (object instanceof Enum) return { ...base, kind: "enum", values: Object.entries(object.values) };
  return { ...base, kind: "message", fields: object.fieldsArray.map((field) => describeField(field, homes)) };
}

function describeField(field, homes) {
  const target = field.resolvedType;
  const label = field instanceof MapField ? "map" : field.repeated ? "repeated" : field.required ? "required" : "optional";
  if (label === "map" && field.keyType !== "string") throw new Error(`${field.fullName}: only text keys are supported`);
  return {
    name: field.name,
    id: field.id,
    label,
    kind: target === null ? field.type : target instanceof Enum ? "enum" : "message",
    target: target === null ? undefined : homes.get(target),
    packed: field.packed,
    default: field.options?.default,
    deprecated: field.options?.deprecated === true,
    oneof: field.partOf?.name,
    shownEmpty: field.options?.["(shown_empty)"] === true,
  };
}
