import { brief, wordsOf } from '../cells.ts';
import { anyOf } from '../lexicon.ts';
import { runningCost, runningWords } from '../lexicons/running-cost.ts';
import { defineRule } from '../rule.ts';

const running = anyOf(runningCost);
const onPurpose = anyOf(runningWords);
/** Fewer clauses cannot stray. */
const enough = 4;
/** Share of the clauses that must speak of the money's purpose. */
const least = 1 / 3;

export const goalOffPurpose = defineRule({
  code: 'G15',
  name: '目标与项目用途不相关',
  severity: 'YELLOW',
  formula: '运转类项目的总体目标中，与用途相关的内容≥1/3',
  check({ form }) {
    const project = wordsOf(form.header.projectName);
    const goal = wordsOf(form.goals?.expected ?? null);
    if (!running.test(project) || goal === '') return [];
    const clauses = goal.split(/[，。；;,\n]/).filter((clause) => clause.trim().length > 3);
    const related = clauses.filter((clause) => onPurpose.test(clause));
    if (clauses.length < enough || related.length / clauses.length >= least) return [];
    return [
      {
        where: 'goals.expected',
        against: 'header.projectName',
        said: brief(goal, 40),
        computed: `${clauses.length}句中${related.length}句与“${project}”有关`,
        message: `项目“${project}”用于运转，总体目标却主要写业务工作（${clauses.length}句中只有${related.length}句与用途有关），请按资金用途重写目标。`,
      },
    ];
  },
});
