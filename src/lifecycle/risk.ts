/** An entry of a project's risk register. */
export interface Risk {
  readonly id: string;
  readonly projectId: string;
}
