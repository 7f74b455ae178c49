// Steps in lanes: the lanes run side by side, the steps of a lane one after the other, and all is told in the order it is listed.

/**
 * @template Step, Result
 * @param {readonly (readonly Step[])[]} lanes
 * @param {(step: Step) => Promise<Result>} run - Never rejects.
 * @param {(result: Result) => boolean} stops - After such a result no step of any lane is begun; those under way end.
 * @returns {AsyncGenerator<Result>} Each result once it and all that are listed before it are there; none of a step that was not begun.
 */
export async function* runLanes(lanes, run, stops) {
  let stopped = false;
  const begin = async (step, before) => {
    await before;
    if (stopped) return undefined;
    const result = await run(step);
    stopped ||= stops(result);
    return { result };
  };
  const ends = lanes.flatMap((steps) => {
    let before;
    return steps.map((step) => (before = begin(step, before)));
  });
  for (const end of ends) {
    const ended = await end;
    if (ended) yield ended.result;
  }
}
