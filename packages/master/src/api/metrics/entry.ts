/** Full name and value. */
export type MetricEntry = readonly [name: string, value: number];
