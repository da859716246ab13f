/**
 * Keys of Marathon's store: one for each entity. App and group ids start with a slash and contain no upper-case letters, versions
 * do, so that `versions<app id>/<version>` is unambiguous.
 */
export const storeKeys = {
  frameworkId: "framework-id",
  root: "root-version",
  app: (id: string): string => `apps${id}`,
  version: (appId: string, version: string): string => `versions${appId}/${version}`,
  group: (id: string): string => `groups${id}`,
  rootVersion: (version: string): string => `root-versions/${version}`,
  instance: (id: string): string => `instances/${id}`,
  deployment: (id: string): string => `deployments/${id}`,
  failure: (appId: string): string => `failures${appId}`,
};
