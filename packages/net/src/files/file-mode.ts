import { constants } from "node:fs";

const letters: Readonly<Record<number, string>> = {
  [constants.S_IFDIR]: "d",
  [constants.S_IFREG]: "-",
  [constants.S_IFIFO]: "p",
  [constants.S_IFSOCK]: "s",
  [constants.S_IFCHR]: "c",
  [constants.S_IFBLK]: "b",
};

/** What stat gives as `ls -l` prints it, `-rw-r--r--`; like Mesos without setuid, setgid and sticky bits. */
export function modeText(mode: number): string {
  const bits = [..."rwxrwxrwx"].map((letter, i) => (mode & (1 << (8 - i)) ? letter : "-")).join("");
  return (letters[mode & constants.S_IFMT] ?? "?") + bits;
}
