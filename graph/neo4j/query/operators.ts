/**
 * Operators of Neo4j 5 plans that read the graph or work on rows (Operators, Cypher Manual 5). Whatever is not here does not
 * run: writing, LOAD CSV, procedures, FOREACH, transactions of one's own, and every command about schema or server.
 */

const READING =
  `Argument EmptyRow EmptyResult ProduceResults Projection Filter Distinct OrderedDistinct Limit ExhaustiveLimit
  Skip Sort PartialSort Top PartialTop Top1WithTies Union OrderedUnion Unwind PartitionedUnwind Optional Eager DropResult
  CacheProperties ProjectEndpoints EagerAggregation OrderedAggregation
  Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply
  LetSelectOrAntiSemiApply RollUpApply ConditionalApply AntiConditionalApply CartesianProduct
  NodeHashJoin ValueHashJoin LeftOuterHashJoin RightOuterHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin
  TriadicSelection TriadicBuild TriadicFilter AssertSameNode AssertSameRelationship
  AllNodesScan PartitionedAllNodesScan NodeByLabelScan PartitionedNodeByLabelScan UnionNodeByLabelsScan
  PartitionedUnionNodeByLabelsScan IntersectionNodeByLabelsScan PartitionedIntersectionNodeByLabelsScan
  SubtractionNodeByLabelsScan PartitionedSubtractionNodeByLabelsScan NodeByIdSeek NodeByElementIdSeek
  NodeIndexSeek NodeUniqueIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexScan NodeIndexContainsScan
  NodeIndexEndsWithScan MultiNodeIndexSeek AssertingMultiNodeIndexSeek PartitionedNodeIndexSeek
  PartitionedNodeIndexSeekByRange PartitionedNodeIndexScan NodeCountFromCountStore RelationshipCountFromCountStore
  Expand(All) Expand(Into) OptionalExpand(All) OptionalExpand(Into) VarLengthExpand(All) VarLengthExpand(Into)
  VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS) VarLengthExpand(Pruning,BFS,All) VarLengthExpand(Pruning,BFS,Into)
  ShortestPath StatefulShortestPath(All) StatefulShortestPath(Into)
  Repeat Repeat(Trail) Repeat(Walk) BidirectionalRepeat(Trail) BidirectionalRepeat(Walk) RepeatOptions`.split(/\s+/u);

/** Of relationships, each in a directed and an undirected form. */
const OF_RELATIONSHIPS = `AllRelationshipsScan RelationshipTypeScan UnionRelationshipTypesScan RelationshipByIdSeek
  RelationshipByElementIdSeek RelationshipIndexSeek RelationshipUniqueIndexSeek RelationshipIndexSeekByRange
  RelationshipUniqueIndexSeekByRange RelationshipIndexScan RelationshipIndexContainsScan
  RelationshipIndexEndsWithScan`.split(/\s+/u);

export const READING_OPERATORS: ReadonlySet<string> = new Set([
  ...READING,
  ...OF_RELATIONSHIPS.flatMap((name) =>
    ['Directed', 'Undirected', 'PartitionedDirected', 'PartitionedUndirected'].map((way) => way + name),
  ),
]);
