/**
 * The shape of JSON: which members, of which types, recursively. Fixtures of recorded answers are kept as shapes, so that an answer
 * can be compared although every id and time in it differs. Integers and doubles are told apart by how they are written.
 *
 * `{ a: S, "b?": S }` an object, `b` not in every one; `{ "*": S }` an object whose names are data; `[S]` a list, `[]` a list that was
 * never seen with items; text names of types, alternatives joined by `|`; `never` for the values of an object always seen empty.
 */
export type Shape = string | readonly Shape[] | {
    readonly [member: string]: Shape;
};
/** Members whose object's names are data, not structure. */
export type IsMap = (path: string) => boolean;
/** The shape of a JSON text. */
export declare function shapeOf(text: string, isMap: IsMap): Shape;
/** The shape of which both are examples. */
export declare function merge(left: Shape, right: Shape): Shape;
export interface Comparison {
    /** One sentence for each difference. */
    readonly problems: string[];
    /** Places of the shape that the text had something for. */
    readonly seen: Set<string>;
}
/** Compares a JSON text with a shape: every member must be there with its type, and no other. */
export declare function compare(text: string, expected: Shape): Comparison;
/** All places of a shape, as `compare` names them. */
export declare function placesOf(expected: Shape, path?: string): string[];
//# sourceMappingURL=shape.d.ts.map