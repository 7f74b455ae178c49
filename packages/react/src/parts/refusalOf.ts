import { assertShowable, type Explanation } from '@candor/core';

/** Why an explanation cannot be shown; `null` when it can. */
export function refusalOf(data: Explanation | undefined): unknown {
  if (!data) return null;
  try {
    assertShowable(data);
    return null;
  } catch (error) {
    return error;
  }
}
