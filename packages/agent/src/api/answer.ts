import type { FilesAnswer, HttpReply, SetLoggingLevelAnswer } from "@mesolite/http-api";
import type { ContainerUsage } from "@mesolite/base";

/** The shell measures these containers and hands over what it found (a container that is gone may be missing); `finish` makes the reply. */
export interface UsageAnswer {
  readonly kind: "usage";
  readonly containerIds: readonly string[];
  readonly finish: (usages: ReadonlyMap<string, ContainerUsage>) => HttpReply;
}

export type ApiAnswer = HttpReply | UsageAnswer | FilesAnswer | SetLoggingLevelAnswer;
