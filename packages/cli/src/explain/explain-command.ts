import type { Command } from "commander";
import { Option } from "commander";
import { report } from "../report.ts";
import { appReport } from "./app-report.ts";
import { type Addresses, findExplanation } from "./ask.ts";
import { frameworksReport } from "./role-report.ts";

/** Adds `explain`. */
export function addExplainCommand(program: Command): void {
  program
    .command("explain")
    .argument("<name>", "an app's id (/web), a framework's id or name, or a role")
    .description("Say in plain words why an app does not run or a framework gets no offers, and what would help")
    .addOption(
      new Option("--marathon <url>", "where Marathon is; http://NAME:PASSWORD@HOST:PORT where it asks for them")
        .default("http://127.0.0.1:8080")
        .env("MESOLITE_MARATHON"),
    )
    .addOption(new Option("--master <url>", "where the Mesos master is").default("http://127.0.0.1:5050").env("MESOLITE_MASTER"))
    .option("--json", "print everything, as data")
    .action((name: string, options: Addresses & { readonly json?: true }) => report(() => explain(name, options)));
}

async function explain(name: string, { marathon, master, json }: Addresses & { readonly json?: true }): Promise<void> {
  const found = await findExplanation(name, { marathon: plain(marathon), master: plain(master) });
  process.stdout.write(json === true ? `${JSON.stringify(found.explanation, null, 2)}\n` : words(found));
}

function words(found: Awaited<ReturnType<typeof findExplanation>>): string {
  return found.kind === "app" ? appReport(found.explanation, Date.now()) : frameworksReport(found.explanation);
}

/** `127.0.0.1:5050` and `http://127.0.0.1:5050/` are the same. */
function plain(address: string): string {
  return (/^https?:\/\//.test(address) ? address : `http://${address}`).replace(/\/+$/, "");
}
