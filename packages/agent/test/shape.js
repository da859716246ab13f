/** The shape of a JSON text. */
export function shapeOf(text, isMap) {
    return shape(readJson(text), "", isMap);
}
function shape(json, path, isMap) {
    if ("type" in json)
        return json.type;
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
export function merge(left, right) {
    if (typeof left === "string" && typeof right === "string") {
        if (left === "never")
            return right;
        return ([...new Set([...left.split("|"), ...right.split("|")])]
            .filter((type) => type !== "never")
            .sort()
            .join("|") || "never");
    }
    if (isList(left) && isList(right)) {
        if (left.length === 0)
            return right;
        return right.length === 0 ? left : [merge(left[0], right[0])];
    }
    if (isObject(left) && isObject(right))
        return mergeObjects(left, right);
    throw new Error(`cannot merge ${JSON.stringify(left)} with ${JSON.stringify(right)}`);
}
function mergeObjects(left, right) {
    const merged = {};
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)].map(bare))) {
        const [one, optionalLeft] = member(left, name);
        const [other, optionalRight] = member(right, name);
        const both = one !== undefined && other !== undefined;
        const optional = name !== "*" && (!both || optionalLeft || optionalRight);
        merged[optional ? `${name}?` : name] = both ? merge(one, other) : (one ?? other);
    }
    return merged;
}
function member(object, name) {
    return object[name] === undefined ? [object[`${name}?`], true] : [object[name], false];
}
const bare = (name) => name.replace(/\?$/, "");
const isList = (shape) => Array.isArray(shape);
const isObject = (shape) => typeof shape === "object" && !Array.isArray(shape);
/** Compares a JSON text with a shape: every member must be there with its type, and no other. */
export function compare(text, expected) {
    const comparison = { problems: [], seen: new Set() };
    check(readJson(text), expected, "", comparison);
    return comparison;
}
function check(json, expected, path, result) {
    result.seen.add(path);
    const found = "type" in json ? json.type : "items" in json ? "a list" : "an object";
    if (typeof expected === "string") {
        if (!("type" in json) || !expected.split("|").includes(json.type))
            result.problems.push(`${path}: expected ${expected}, found ${found}`);
    }
    else if (isList(expected)) {
        if (!("items" in json))
            result.problems.push(`${path}: expected a list, found ${found}`);
        else if (expected.length > 0)
            for (const item of json.items)
                check(item, expected[0], `${path}[]`, result);
    }
    else if (!("members" in json))
        result.problems.push(`${path}: expected an object, found ${found}`);
    else if ("*" in expected)
        for (const [, value] of json.members)
            check(value, expected["*"], `${path}.*`, result);
    else
        checkMembers(json.members, expected, path, result);
}
function checkMembers(members, expected, path, result) {
    const left = new Set(Object.keys(expected).filter((name) => !name.endsWith("?")));
    for (const [name, value] of members) {
        const [inner] = member(expected, name);
        if (inner === undefined)
            result.problems.push(`${path}.${name}: not in the recorded answer`);
        else
            check(value, inner, `${path}.${name}`, result);
        left.delete(name);
    }
    for (const name of left)
        result.problems.push(`${path}.${name}: missing`);
}
/** All places of a shape, as `compare` names them. */
export function placesOf(expected, path = "") {
    if (typeof expected === "string")
        return expected === "never" ? [] : [path];
    if (isList(expected))
        return [path, ...expected.flatMap((item) => placesOf(item, `${path}[]`))];
    return [path, ...Object.entries(expected).flatMap(([name, inner]) => placesOf(inner, `${path}.${bare(name)}`))];
}
/** JSON that remembers how numbers were written. For well-formed text only: everything else throws. */
function readJson(text) {
    JSON.parse(text);
    const tokens = text.match(/"(?:[^"\\]|\\.)*"|[-+.\deE]+|true|false|null|[[\]{},:]/g) ?? [];
    let at = 0;
    const value = () => {
        const token = tokens[at++];
        if (token === "[")
            return list();
        if (token === "{")
            return object();
        if (token.startsWith('"'))
            return { type: "string" };
        if (token === "true" || token === "false")
            return { type: "bool" };
        return { type: token === "null" ? "null" : /[.eE]/.test(token) ? "double" : "int" };
    };
    const list = () => {
        const items = [];
        while (tokens[at] !== "]") {
            items.push(value());
            if (tokens[at] === ",")
                at++;
        }
        at++;
        return { items };
    };
    const object = () => {
        const members = [];
        while (tokens[at] !== "}") {
            const name = JSON.parse(tokens[at]);
            at += 2;
            members.push([name, value()]);
            if (tokens[at] === ",")
                at++;
        }
        at++;
        return { members };
    };
    return value();
}
//# sourceMappingURL=shape.js.map