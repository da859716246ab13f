/** NAME_MAX: ids become names of directories. */
const maxLength = 255;

/** What is wrong with an id of a task, executor or framework, or undefined. Rules of Mesos's validateID. */
export function validateId(id: string): string | undefined {
  if (id === "") return "ID must not be empty";
  if (id.length > maxLength) return `ID must not be longer than ${maxLength} characters`;
  if (id === "." || id === "..") return `'${id}' is not allowed as an ID`;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[/\\\u0000-\u001f\u007f]/.test(id)) return `'${printable(id)}' contains a slash, a backslash or a control character`;
  return undefined;
}

function printable(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}
