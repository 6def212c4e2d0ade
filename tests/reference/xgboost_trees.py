"""XGBoost's trees in the app's flat form: preorder, x <= threshold goes left."""
import json

import numpy


def flat_trees(booster):
    """The nodes of all trees one after another, with the cover of each: the sum of its rows' hessians."""
    nodes = {"features": [], "thresholds": [], "right": [], "values": [], "flags": [], "cover": [], "starts": []}

    def lay_out(node):
        at = len(nodes["features"])
        leaf = "leaf" in node
        nodes["features"].append(-1 if leaf else int(node["split"][1:]))
        # x < t goes left there: that is x <= the number of 32 bits before t.
        before = 0.0 if leaf else float(numpy.nextafter(numpy.float32(node["split_condition"]), numpy.float32(-numpy.inf)))
        nodes["thresholds"].append(before)
        nodes["right"].append(0)
        nodes["values"].append(float(numpy.float32(node["leaf"])) if leaf else 0.0)
        nodes["flags"].append(0 if leaf or node["missing"] != node["yes"] else 1)
        nodes["cover"].append(float(numpy.float32(node["cover"])))
        if leaf:
            return
        children = {child["nodeid"]: child for child in node["children"]}
        lay_out(children[node["yes"]])
        nodes["right"][at] = len(nodes["features"])
        lay_out(children[node["no"]])

    for dump in booster.get_dump(with_stats=True, dump_format="json"):
        nodes["starts"].append(len(nodes["features"]))
        lay_out(json.loads(dump))
    return nodes
