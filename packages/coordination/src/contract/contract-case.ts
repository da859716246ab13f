/** One promise of a port: `run` throws when the maker breaks it. Test runners loop over an array of these. */
export interface ContractCase<World> {
  readonly name: string;
  run(world: World): Promise<void>;
}
