/**
 * Docker images made of this machine's own programs, because tests reach no public registry: a root tree of a few binaries, the
 * libraries that they load, and some files, given to `docker import`.
 */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** Debian's client: another `docker` on the PATH may belong to somebody else. */
export const dockerProgram = "/usr/bin/docker";

/** Runs the docker command line tool. @returns its output, trimmed. @throws with its error text */
export function docker(socket: string, ...args: readonly string[]): string {
  return execFileSync(dockerProgram, ["-H", `unix://${socket}`, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

/** The same without blocking this process, for commands that talk to a server inside it. */
export async function dockerBeside(socket: string, ...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(dockerProgram, ["-H", `unix://${socket}`, ...args])).stdout.trim();
}

interface ImageRecipe {
  /** Absolute paths of dynamically linked programs; their libraries come along. */
  readonly programs: readonly string[];
  /** Files and directories to copy as they are. */
  readonly copies?: readonly string[];
  readonly directories?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** Symbolic names for programs: link path to target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Dockerfile instructions, such as `CMD ["/bin/sh"]`. */
  readonly changes?: readonly string[];
}

/** Makes `tag` on the engine, unless it exists. */
export function importImage(socket: string, tag: string, recipe: ImageRecipe): void {
  if (spawnSync(dockerProgram, ["-H", `unix://${socket}`, "image", "inspect", tag], { stdio: "ignore" }).status === 0) return;
  const root = mkdtempSync(join(tmpdir(), "mesolite-image-"));
  try {
    writeTree(root, recipe);
    const tar = execFileSync("tar", ["--numeric-owner", "--owner=0", "--group=0", "-C", root, "-cf", "-", "."], {
      maxBuffer: 1 << 28,
    });
    const changes = (recipe.changes ?? []).flatMap((change) => ["--change", change]);
    execFileSync(dockerProgram, ["-H", `unix://${socket}`, "import", ...changes, "-", tag], {
      input: tar,
      stdio: ["pipe", "ignore", "pipe"],
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeTree(root: string, recipe: ImageRecipe): void {
  for (const directory of ["/tmp", "/etc", "/dev", "/proc", "/sys", "/run", "/var", ...(recipe.directories ?? [])])
    mkdirSync(root + directory, { recursive: true });
  chmodSync(`${root}/tmp`, 0o1777);
  for (const file of new Set(recipe.programs.flatMap((program) => [program, ...libraries(program)]))) {
    mkdirSync(dirname(root + file), { recursive: true });
    copyFileSync(realpathSync(file), root + file);
  }
  for (const path of recipe.copies ?? []) cpSync(path, root + path, { recursive: true, dereference: true });
  for (const [path, target] of Object.entries(recipe.links ?? {})) {
    mkdirSync(dirname(root + path), { recursive: true });
    execFileSync("ln", ["-sfn", target, root + path]);
  }
  const files = {
    "/etc/passwd": "root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33::/:/bin/sh\n",
    "/etc/group": "root:x:0:\nwww-data:x:33:\n",
    ...recipe.files,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
}

/** Absolute paths in `ldd`'s answer, the loader included. */
function libraries(program: string): readonly string[] {
  const answer = spawnSync("ldd", [program], { encoding: "utf8" }).stdout;
  return [...answer.matchAll(/(\/\S+) \(0x/g)].map((match) => match[1] ?? "").filter((path) => path !== "");
}

/** `sh` and a few coreutils. */
export function importShellImage(socket: string, tag: string): void {
  const names = ["dash", "sleep", "cat", "env", "id", "tail", "grep", "ls", "mkdir", "head"];
  const programs = names.map((name) => execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim());
  importImage(socket, tag, {
    programs,
    links: { "/bin/sh": "/usr/bin/dash" },
    changes: ['CMD ["/bin/sh"]', "ENV PATH=/usr/bin:/bin"],
  });
}

/** Debian's nginx with its welcome page on port 80 (or another one), in the foreground, as the official image does it. */
export function importNginxImage(socket: string, tag: string, port = 80): void {
  const config = `user www-data;
worker_processes 1;
daemon off;
pid /run/nginx.pid;
error_log stderr;
events { worker_connections 64; }
http {
  include /etc/nginx/mime.types;
  access_log /dev/stdout;
  server { listen ${port}; root /usr/share/nginx/html; }
}
`;
  importImage(socket, tag, {
    programs: ["/usr/sbin/nginx", "/usr/bin/dash", "/usr/bin/cat"],
    copies: ["/etc/nginx/mime.types", "/usr/share/nginx/html"],
    directories: ["/etc/nginx", "/usr/share/nginx", "/var/lib/nginx", "/var/log/nginx", "/var/lock"],
    files: { "/etc/nginx/nginx.conf": config, "/etc/nsswitch.conf": "passwd: files\ngroup: files\n" },
    links: { "/bin/sh": "/usr/bin/dash" },
    changes: ['CMD ["/usr/sbin/nginx"]', "EXPOSE 80"],
  });
}
