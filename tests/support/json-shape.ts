/**
 * The shape of JSON: which members, of which types, recursively. Fixtures of recorded answers are kept as shapes, so that an answer
 * can be compared although every id and time in it differs. Integers and doubles are told apart by how they are written.
 *
 * `{ a: S, "b?": S }` an object, `b` not in every one; `{ "*": S }` an object whose names are data; `[S]` a list, `[]` a list that was
 * never seen with items; text names of types, alternatives joined by `|`; `never` for the values of an object always seen empty.
 */
export type Shape = string | readonly Shape[] | { readonly [member: string]: Shape };

type Json = { type: string } | { items: Json[] } | { members: [string, Json][] };

/** Members whose object's names are data, not structure. */
export type IsMap = (path: string) => boolean;

/** The shape of a JSON text. */
export function shapeOf(text: string, isMap: IsMap): Shape {
  return shape(readJson(text), "", isMap);
}

function shape(json: Json, path: string, isMap: IsMap): Shape {
  if ("type" in json) return json.type;
  if ("items" in json) {
    const items = json.items.map((item) => shape(item, `${path}[]`, isMap));
    return items.length === 0 ? [] : [items.reduce(merge)];
  }
  if (isMap(path)) {
    const values = json.members.map(([, value]) => shape(value, `${path}.*`, isMap));
    return values.length === 0 ? { "*": "never" } : { "*": values.reduce(merge) };
  }
  return Object.fromEntries(json.members.map(([name, value]) => [name, shape(value, `${path}.${name}`, isMap)]));
}

/** The shape of which both are examples. */
export function merge(left: Shape, right: Shape): Shape {
  if (typeof left === "string" && typeof right === "string") {
    if (left === "never") return right;
    return (
      [...new Set([...left.split("|"), ...right.split("|")])]
        .filter((type) => type !== "never")
        .sort()
        .join("|") || "never"
    );
  }
  if (isList(left) && isList(right)) {
    if (left.length === 0) return right;
    return right.length === 0 ? left : [merge(left[0] as Shape, right[0] as Shape)];
  }
  if (isObject(left) && isObject(right)) return mergeObjects(left, right);
  throw new Error(`cannot merge ${JSON.stringify(left)} with ${JSON.stringify(right)}`);
}

type ObjectShape = { readonly [member: string]: Shape };

function mergeObjects(left: ObjectShape, right: ObjectShape): Shape {
  const merged: Record<string, Shape> = {};
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)].map(bare))) {
    const [one, optionalLeft] = member(left, name);
    const [other, optionalRight] = member(right, name);
    const both = one !== undefined && other !== undefined;
    const optional = name !== "*" && (!both || optionalLeft || optionalRight);
    merged[optional ? `${name}?` : name] = both ? merge(one, other) : ((one ?? other) as Shape);
  }
  return merged;
}

function member(object: ObjectShape, name: string): [Shape | undefined, boolean] {
  return object[name] === undefined ? [object[`${name}?`], true] : [object[name], false];
}

const bare = (name: string): string => name.replace(/\?$/, "");
const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
const isObject = (shape: Shape): shape is ObjectShape => typeof shape === "object" && !Array.isArray(shape);

export interface Comparison {
  /** One sentence for each difference. */
  readonly problems: string[];
  /** Places of the shape that the text had something for. */
  readonly seen: Set<string>;
}

/** Compares a JSON text with a shape: every member must be there with its type, and no other. */
export function compare(text: string, expected: Shape): Comparison {
  const comparison: Comparison = { problems: [], seen: new Set() };
  check(readJson(text), expected, "", comparison);
  return comparison;
}

function check(json: Json, expected: Shape, path: string, result: Comparison): void {
  result.seen.add(path);
  const found = "type" in json ? json.type : "items" in json ? "a list" : "an object";
  if (typeof expected === "string") {
    if (!("type" in json) || !expected.split("|").includes(json.type))
      result.problems.push(`${path}: expected ${expected}, found ${found}`);
  } else if (isList(expected)) {
    if (!("items" in json)) result.problems.push(`${path}: expected a list, found ${found}`);
    else if (expected.length > 0) for (const item of json.items) check(item, expected[0] as Shape, `${path}[]`, result);
  } else if (!("members" in json)) result.problems.push(`${path}: expected an object, found ${found}`);
  else if ("*" in expected) for (const [, value] of json.members) check(value, expected["*"] as Shape, `${path}.*`, result);
  else checkMembers(json.members, expected as ObjectShape, path, result);
}

function checkMembers(members: [string, Json][], expected: ObjectShape, path: string, result: Comparison): void {
  const left = new Set(Object.keys(expected).filter((name) => !name.endsWith("?")));
  for (const [name, value] of members) {
    const [inner] = member(expected, name);
    if (inner === undefined) result.problems.push(`${path}.${name}: not in the recorded answer`);
    else check(value, inner, `${path}.${name}`, result);
    left.delete(name);
  }
  for (const name of left) result.problems.push(`${path}.${name}: missing`);
}

/** All places of a shape, as `compare` names them. */
export function placesOf(expected: Shape, path = ""): string[] {
  if (typeof expected === "string") return expected === "never" ? [] : [path];
  if (isList(expected)) return [path, ...expected.flatMap((item) => placesOf(item, `${path}[]`))];
  return [path, ...Object.entries(expected).flatMap(([name, inner]) => placesOf(inner, `${path}.${bare(name)}`))];
}

/** JSON that remembers how numbers were written. For well-formed text only: everything else throws. */
function readJson(text: string): Json {
  JSON.parse(text);
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[-+.\deE]+|true|false|null|[[\]{},:]/g) ?? [];
  let at = 0;
  const value = (): Json => {
    const token = tokens[at++] as string;
    if (token === "[") return list();
    if (token === "{") return object();
    if (token.startsWith('"')) return { type: "string" };
    if (token === "true" || token === "false") return { type: "bool" };
    return { type: token === "null" ? "null" : /[.eE]/.test(token) ? "double" : "int" };
  };
  const list = (): Json => {
    const items: Json[] = [];
    while (tokens[at] !== "]") {
      items.push(value());
      if (tokens[at] === ",") at++;
    }
    at++;
    return { items };
  };
  const object = (): Json => {
    const members: [string, Json][] = [];
    while (tokens[at] !== "}") {
      const name = JSON.parse(tokens[at] as string) as string;
      at += 2;
      members.push([name, value()]);
      if (tokens[at] === ",") at++;
    }
    at++;
    return { members };
  };
  return value();
}
