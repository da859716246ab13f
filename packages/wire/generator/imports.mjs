// Names that one generated module takes from others. A name that the module defines itself is imported under an alias.

export class Imports {
  #module;
  #own;
  #wanted = new Map(); // module → Map(name → {local, isType})

  constructor(module, ownNames) {
    this.#module = module;
    this.#own = new Set(ownNames);
  }

  /** The local spelling of `prefix + target.name`, imported when it lives elsewhere. */
  use(target, prefix = "", suffix = "") {
    const name = `${prefix}${target.name}${suffix}`;
    if (target.module === this.#module) return name;
    const local = this.#own.has(target.name) ? `${prefix}${camel(target.module)}_${target.name}${suffix}` : name;
    const names = this.#wanted.get(target.module) ?? new Map();
    this.#wanted.set(target.module, names.set(name, local));
    return local;
  }

  lines() {
    return [...this.#wanted].sort(byKey).map(([module, names]) => {
      const list = [...names].sort(byKey).map(([name, local]) => (name === local ? name : `${name} as ${local}`));
      return `import { ${list.join(", ")} } from "./${module}.ts";`;
    });
  }
}

const byKey = ([a], [b]) => (a < b ? -1 : 1);
const camel = (module) => module.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
