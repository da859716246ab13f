import { type HttpReply, jsonReply, quote } from "@mesolite/http-api";
import { executorName } from "../../tasks/command-executor-info.ts";
import type { ExecutorRecord } from "../../tasks/executor-record.ts";
import type { UsageAnswer } from "../answer.ts";
import type { ApiContext } from "../context.ts";
import { measurable, resourceStatistics, statisticsJson, statusJson } from "../usage.ts";

type Write = (executor: ExecutorRecord, statistics: string) => string;

function usageView(write: Write) {
  return (context: ApiContext, query: ReadonlyMap<string, string>): UsageAnswer => {
    const wanted = query.get("container_id");
    const executors = measurable(context.state).filter(({ containerId }) => wanted === undefined || wanted === containerId);
    const finish: UsageAnswer["finish"] = (usages): HttpReply => {
      const one = (executor: ExecutorRecord): string =>
        write(executor, statisticsJson(resourceStatistics(executor, usages.get(executor.containerId), context.nowMs)));
      return jsonReply(`[${executors.map(one).join(",")}]`);
    };
    return { kind: "usage", containerIds: executors.map(({ containerId }) => containerId), finish };
  };
}

function executorMembers({ executorId, task, frameworkId }: ExecutorRecord): string {
  const { info } = task;
  return `"executor_id":${quote(executorId)},"executor_name":${quote(executorName(info))},"framework_id":${quote(frameworkId)},"source":${quote(info.task_id.value)}`;
}

/** GET /monitor/statistics */
export const statisticsView = usageView((executor, statistics) => `{${executorMembers(executor)},"statistics":${statistics}}`);

/** GET /containers, all or `?container_id=` */
export const containersView = usageView(
  (executor, statistics) =>
    `{"container_id":${quote(executor.containerId)},${executorMembers(executor)},"statistics":${statistics},"status":${statusJson(executor)}}`,
);
