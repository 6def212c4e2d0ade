import { InputError } from '../../errors.ts';

/** What is read of a tree in XGBoost's JSON; leaves have no children, and their value as condition. */
export interface XgboostTree {
  readonly left_children: readonly number[];
  readonly right_children: readonly number[];
  readonly split_indices: readonly number[];
  readonly split_conditions: readonly number[];
  readonly default_left: readonly (number | boolean)[];
  readonly split_type: readonly number[];
  readonly loss_changes: readonly number[];
}

/** What is read of a model in XGBoost's JSON (`Booster.save_model('model.json')`, since version 1.6). */
export interface XgboostModel {
  readonly objective: string;
  /** Empty where it was trained on columns without names. */
  readonly featureNames: readonly string[];
  readonly features: number;
  /** 0 for anything but more than two classes. */
  readonly classes: number;
  readonly baseScore: number;
  readonly trees: readonly XgboostTree[];
}

/** @throws InputError where the text is no such model, or one of other boosters than trees */
export function parseXgboost(text: string): XgboostModel {
  const { learner } = parsed(text);
  const booster = member(learner, 'gradient_booster');
  if (booster['name'] !== 'gbtree')
    throw new InputError(
      `The model is made by the booster "${String(booster['name'])}".`,
      'Only trees without dropout ("gbtree") can be read.',
    );
  const params = member(learner, 'learner_model_param');
  const trees = member(booster, 'model')['trees'];
  const names = (learner as Readonly<Record<string, unknown>>)['feature_names'];
  if (!Array.isArray(trees) || trees.length === 0) throw noModel();
  return {
    objective: String(member(learner, 'objective')['name']),
    featureNames: Array.isArray(names) ? names.map(String) : [],
    features: Number(params['num_feature']),
    classes: Number(params['num_class']),
    // Since version 3 it stands in brackets.
    baseScore: Number(String(params['base_score']).replace(/^\[|\]$/g, '')),
    trees: trees.map(tree => checkedTree(tree, Number(params['num_feature']))),
  };
}

function parsed(text: string): { readonly learner: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'learner' in value) return { learner: value.learner };
  } catch {
    // Told below.
  }
  throw noModel();
}

function member(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const found: unknown =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  if (typeof found !== 'object' || found === null) throw noModel();
  return found as Readonly<Record<string, unknown>>;
}

const treeLists = [
  'left_children',
  'right_children',
  'split_indices',
  'split_conditions',
  'default_left',
  'split_type',
  'loss_changes',
] as const satisfies readonly (keyof XgboostTree)[];

/** Children come after their parent, so that a walk ends. @throws InputError where one does not, a list is too short, or a column is not there */
function checkedTree(value: unknown, features: number): XgboostTree {
  const lists = treeLists.map(name => member(value, name));
  const nodes = Array.isArray(lists[0]) ? lists[0].length : 0;
  if (nodes === 0 || !lists.every(list => Array.isArray(list) && list.length === nodes)) throw noModel();
  const tree = value as XgboostTree;
  for (let node = 0; node < nodes; node++) {
    const children = [tree.left_children[node]!, tree.right_children[node]!];
    const isLeaf = children.every(child => child === -1);
    if (isLeaf) continue;
    const column = tree.split_indices[node]!;
    const isColumn = Number.isInteger(column) && column >= 0 && column < features;
    if (!isColumn || !children.every(child => Number.isInteger(child) && child > node && child < nodes))
      throw noModel();
  }
  return tree;
}

function noModel(): InputError {
  return new InputError(
    'The file is no model of XGBoost as JSON.',
    'Save it by save_model("model.json"), with version 1.6 or later.',
  );
}
