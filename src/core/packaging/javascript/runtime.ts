/** What the expressions of a JavaScript module call. Everything is a number or a list of numbers; NaN is missing. */
export const javascriptRuntime = `
const farthest = 1e100;

function number(cell) {
  const value = typeof cell === 'number' ? cell : cell instanceof Date ? cell.getTime() : cell == null || cell === '' ? NaN : Number(cell);
  return Number.isFinite(value) ? Math.min(farthest, Math.max(-farthest, value)) : NaN;
}

/** The place of a category: after all comes a missing one, then one that training never saw. */
function place(cell, categories) {
  if (cell == null || cell === '') return categories.length;
  const found = categories.indexOf(String(cell));
  return found === -1 ? categories.length + 1 : found;
}

const missing = x => (Number.isNaN(x) ? 1 : 0);
const filled = (x, by) => (Number.isNaN(x) ? by : x);
const held = (x, least, greatest) => (x < least ? least : x > greatest ? greatest : x);
const log = x => (x > 0 ? Math.log(x) : NaN);
const log1p = x => (x > -1 ? Math.log1p(x) : NaN);
const signedlog1p = x => Math.sign(x) * Math.log1p(Math.abs(x));

const dot = (xs, weights) => xs.reduce((sum, x, i) => sum + x * weights[i], 0);
const part = (xs, from, to) => xs.slice(from, to);

function linear(xs, coefficients, intercepts) {
  return intercepts.map((intercept, o) =>
    xs.reduce((sum, x, i) => sum + x * coefficients[o * xs.length + i], intercept));
}

/** Nodes in preorder: the left child is the next node. Flags: 1, missing goes left; 2, a set of categories goes left. */
function trees(xs, { width, features, thresholds, right, flags, leftCategories, starts, values, base }) {
  const scores = [...base];
  starts.forEach((start, tree) => {
    let node = start;
    while (features[node] !== -1) {
      const x = xs[features[node]];
      const missingLeft = (flags[node] & 1) === 1;
      const left = flags[node] < 2
        ? (Number.isNaN(x) ? missingLeft : x <= thresholds[node])
        : x >= 0 && x < 256 ? ((leftCategories[8 * thresholds[node] + (x >> 5)] >>> (x & 31)) & 1) === 1 : missingLeft;
      node = left ? node + 1 : right[node];
    }
    if (width === 1) scores[tree % scores.length] += values[node];
    else for (let o = 0; o < width; o++) scores[o] += values[node * width + o];
  });
  return scores;
}



const sigmoid = x => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
const activations = { relu: x => Math.max(x, 0), tanh: Math.tanh, logistic: sigmoid, identity: x => x };

function network(xs, layers, activation) {
  return layers.reduce((inputs, [weights, biases], depth) => {
    const sums = biases.map((bias, o) =>
      inputs.reduce((sum, x, i) => sum + x * weights[i * biases.length + o], bias));
    return depth === layers.length - 1 ? sums : sums.map(activations[activation]);
  }, xs);
}

const exponential = scores => scores.map(Math.exp);
const logistic = ([score]) => [sigmoid(-score), sigmoid(score)];
const units = (scores, mean, scale) => scores.map(score => score * scale + mean);

function softmax(scores) {
  const largest = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map(power => power / sum);
}

function spread(shares, codes, classes) {
  const all = new Array(classes).fill(0);
  codes.forEach((code, i) => { all[code] = shares[i]; });
  return all;
}

const mean = (answers, weights) => answers[0].map((_, o) => dot(answers.map(answer => answer[o]), weights));
`.trim();
