// Stands in for an agent that the test kills: launches the containers of the order file, prints what became of each launch, and stays.
// It runs the built package: `tsc -b packages/containers` first.
import { readFileSync } from "node:fs";
import { ProcessContainerizer, startLaunching } from "../dist/index.js";

const { options, specs } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const launching = startLaunching({ ...options, log: () => {} });
const maker = new ProcessContainerizer({ ...options, log: () => {} }, launching);
await maker.recover([]);
console.log(JSON.stringify({ helperPid: launching.runner.helperPid }));
for (const spec of specs) void maker.launch(spec, 1).then((outcome) => console.log(JSON.stringify(outcome)));
setInterval(() => {}, 1000);
