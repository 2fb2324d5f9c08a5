/** Grows with every released change of the rule book; evaluations keep the number they were opened under. */
export const ruleBookVersion = 1;
