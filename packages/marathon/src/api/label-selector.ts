import { err, ok, type Result } from "@mesolite/base";
import type { Labels } from "../definition/app.ts";

type Predicate = (labels: Labels) => boolean;

/** A key or value: letters, digits and `-_.`; anything else after a backslash. */
const token = String.raw`((?:[-A-Za-z0-9_.]|\\.)+)`;
const forms: readonly (readonly [RegExp, (key: string, rest: string) => Predicate])[] = [
  [new RegExp(`^${token}$`), (key) => (labels) => Object.hasOwn(labels, key)],
  [new RegExp(`^${token}\\s*==\\s*${token}$`), (key, value) => (labels) => labels[key] === plain(value)],
  [
    new RegExp(`^${token}\\s*!=\\s*${token}$`),
    (key, value) => (labels) => Object.hasOwn(labels, key) && labels[key] !== plain(value),
  ],
  [
    new RegExp(`^${token}\\s+in\\s*\\(([^)]*)\\)$`),
    (key, list) => (labels) => Object.hasOwn(labels, key) && items(list).includes(labels[key] ?? ""),
  ],
  [
    new RegExp(`^${token}\\s+notin\\s*\\(([^)]*)\\)$`),
    (key, list) => (labels) => Object.hasOwn(labels, key) && !items(list).includes(labels[key] ?? ""),
  ],
];

/** Parses Marathon's label selector: `k`, `k==v`, `k!=v`, `k in (a,b)`, `k notin (a,b)`, joined by commas that mean AND. */
export function parseLabelSelector(input: string): Result<Predicate> {
  const predicates: Predicate[] = [];
  for (const part of splitTopLevel(input)) {
    const form = forms.map(([pattern, make]) => ({ match: pattern.exec(part), make })).find(({ match }) => match);
    const [, key, rest] = form?.match ?? [];
    if (!form || key === undefined) {
      return err(
        `Can not parse label selector ${input}. Reason: expected k, k==v, k!=v, k in (a,b) or k notin (a,b) at "${part}"`,
      );
    }
    predicates.push(form.make(plain(key), rest ?? ""));
  }
  return ok((labels) => predicates.every((predicate) => predicate(labels)));
}

/** Splits at commas that are not inside parentheses. */
function splitTopLevel(input: string): string[] {
  return input.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function items(list: string): string[] {
  return list.split(",").map((item) => plain(item.trim()));
}

function plain(escaped: string): string {
  return escaped.replace(/\\(.)/g, "$1");
}
