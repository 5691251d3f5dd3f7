/** Actions that a workspace holds at most: those that add most for their effort. */
export const mostActions = 120;
