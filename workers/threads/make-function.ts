/** Functions from text, as the engine makes them: taken before learner code is let in, which is watched when it does so. */
export const MakeFunction: FunctionConstructor = Function;
