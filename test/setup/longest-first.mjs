import Sequencer from '@jest/test-sequencer';

/** Suites that take a minute or more; started late, they would run on alone while the other cores rest. */
const long = [
  /pages\/access\./u,
  /approval-model\//u,
  /pages\/main-job\./u,
  /pages\/filling\./u,
  /forms\/src\/hostile\./u,
];
const rank = ({ path }) => {
  const found = long.findIndex((name) => name.test(path.replaceAll('\\', '/')));
  return found < 0 ? long.length : found;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
