// mesolite: everything that the old programs have no door for.
import { mesosVersion } from "@mesolite/runtime";
import { Command } from "commander";
import { addExplainCommand } from "./explain/explain-command.ts";
import { addReplayCommand } from "./replay/replay-command.ts";
import { addUpCommands } from "./up/up-command.ts";

const program = new Command("mesolite")
  .description("Apache Mesos and Marathon, in TypeScript")
  .version(`mesolite 0.1.0 (speaks Mesos ${mesosVersion})`);
addUpCommands(program);
addExplainCommand(program);
addReplayCommand(program);
await program.parseAsync(process.argv);
