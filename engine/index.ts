/**
 * The engine for researchers: everything from a scenario's text to a comparison and its charts, as pure functions.
 * No file, clock or thread is touched: `read` and the order of replications are the caller's. The command line is in
 * `engine/host/`.
 *
 *     const prepared = prepare("mine.yaml", (path) => texts[path] ?? null);
 *     if (prepared.kind === "ok") replicateAndMeasure(prepared.value.compiled, seedKey("weft"), 0, null);
 *
 * `compareHere` does the whole main job; `notebooks/` shows what is made of the rest.
 */
export {
  findWarmUp,
  measureKeys,
  pilotReference,
  prepare,
  replicateAndMeasure,
  traceReplication,
  withWarmUp,
  type Prepared,
  type TraceTable,
} from "./study.ts";

export { compareHere, type ComparedHere, type CompareHereOptions } from "./compareHere.ts";

/** The link lab: what each link between people is worth, which to build first, and in which sense networks work on power laws. */
export { linkGround, linksHere, type LinksFound, type LinksHereOptions, type LinksRefused } from "./linksHere.ts";
export type { LinksStart } from "./linkTrials.ts";
export type { LinkBudget } from "./links/budget.ts";
export type { Candidate } from "./links/candidates.ts";
export type { Ground } from "./links/ground.ts";
export type { LabCounts, LabFindings } from "./links/lab.ts";
export type { Ends } from "./links/link.ts";
export type { LoadFindings, OneMore, PersonLoad, Saturation, SaturationCheck } from "./links/load.ts";
export { OUTCOMES as LINK_OUTCOMES } from "./links/outcome.ts";
export type { Plan, PlanStep } from "./links/plan.ts";
export type { LinkReadings } from "./links/readingLab.ts";
export type { Reading } from "./links/readings.ts";
export type { MeasuredCurve } from "./links/responseMeasured.ts";
export type { Screened } from "./links/screening.ts";
export { QUICK as QUICK_LINK_SIZES, USUAL as USUAL_LINK_SIZES, type LabSizes } from "./links/sizes.ts";
export type { Together } from "./links/together.ts";
export type { Upkeep } from "./links/upkeep.ts";
export type { LinkValue } from "./links/values.ts";

export type { Checked, Issue, Position } from "./base/issue.ts";
export { issuesText, issueText } from "./base/issueText.ts";

export { parseScenario, type LoadedScenario, type Provenance, type Read } from "./scenario/parse.ts";
export type { Distribution, Indifference, Scenario } from "./scenario/scenario.ts";
export { AS_STATED, LEVER_RANGE, withLevers, type LeverId, type Levers } from "./scenario/levers.ts";
export { FORM_IDS, type FormId } from "./scenario/forms/forms.ts";
export { scenarioSchema } from "./scenario/schema/jsonSchema.ts";

export { organise } from "./org/organise.ts";
export { timeline, type Stretch } from "./org/timeline.ts";
export type { LinkAttributes, Organisation, Person, Slot, Team } from "./org/organisation.ts";
export { compile, type Compiled } from "./compile/compile.ts";
export { compileChanging } from "./compile/changing.ts";
export { replicate, type Run } from "./kernel/replicate.ts";
export { buildModel } from "./classical/buildModel.ts";
export type { ModelSpec } from "./classical/modelSpec.ts";
export { callCentre, type CallCentreSpec } from "./classical/callCentre.ts";
export { factChain, type FactChainSpec } from "./classical/factChain.ts";
export { jackson, type JacksonSpec } from "./classical/jackson.ts";
export { littlePooling, type LittlePoolingSpec } from "./classical/littlePooling.ts";
export { messagePassing, type MessagePassingSpec } from "./classical/messagePassing.ts";
export { oneHand, type OneHandSpec } from "./classical/oneHand.ts";
export { parallelQueues, type ParallelQueuesSpec } from "./classical/parallelQueues.ts";
export { repeatContacts, type RepeatContactsSpec } from "./classical/repeatContacts.ts";
export { singleQueue, type SingleQueueSpec } from "./classical/singleQueue.ts";
export { supermarket, type SupermarketSpec } from "./classical/supermarket.ts";
export { tandem, type TandemSpec } from "./classical/tandem.ts";

export * as theory from "./theory/theory.ts";
export { seedKey, type Key } from "./random/seedKey.ts";

/** Statistics over replications: the only n that an interval here accepts. */
export { replicationMeans, type ReplicationMeans } from "./statistics/replicationMeans.ts";
export { meanInterval, type MeanInterval } from "./statistics/meanInterval.ts";
export { pairedDifference, type PairedDifference } from "./statistics/pairedDifference.ts";
/** Numbers in (0, 1) that are functions of a key and a place, and the normal distribution they may be turned into. */
export { uniform } from "./random/threefry.ts";
export { normalQuantile } from "./random/normalQuantile.ts";
/** Whether something is a power law: an outcome against the number of links, a tail, and shares that noise forges. */
export { responseReport, type ResponseReport } from "./response/responseVerdict.ts";
export type { Responses } from "./response/logSlope.ts";
export { tailReport, type TailReport } from "./tails/verdict.ts";
export { splitHalfTopShare, type TopShare } from "./tails/splitHalf.ts";
export { topShare } from "./tails/inequality.ts";

export { MEASURES, measureOf } from "./measure/catalogue.ts";
export type { Measure, OutcomeKey } from "./measure/measure.ts";
export { measureRun } from "./measure/measureReplication.ts";
export type { Reference } from "./measure/value/value.ts";

export { planTasks, type Task } from "./experiment/plan.ts";
export { serialExecutor, type Executor } from "./experiment/executor.ts";
export { unequalConditions, type Conditions } from "./experiment/gate.ts";
export { compareResults } from "./experiment/compareResults.ts";
export { jCurve, type JCurve } from "./experiment/jCurve.ts";
export type { Comparison, ComparisonRow, Estimate, ReplicationResult, ScenarioResult, Verdict } from "./experiment/result.ts";
export type { StructureSummary } from "./org/structureSummary.ts";

export { charts } from "./chart/charts.ts";
export type { Chart, ChartTable, Json, Spec } from "./chart/chart.ts";
export { linkElasticity, type LinkElasticityPicture } from "./chart/linkElasticity.ts";
export { linkResponse, type LinkResponsePicture } from "./chart/linkResponse.ts";
export { LANGUAGES, type Language } from "./chart/language.ts";
/** The frame, colours and width of every chart, for pictures of one's own that look like the others. */
export { COLOUR, framed, WIDTH, type Frame } from "./chart/theme.ts";
export { heatGrid, type HeatCell, type HeatGrid, type HeatRow } from "./chart/heatGrid.ts";
export {
  differenceText,
  estimateText,
  formatDifference,
  formatDifferenceInterval,
  formatInterval,
  formatMeasure,
  formatNumber,
  scaleOf,
} from "./chart/format.ts";
export { comparisonTable } from "./report/comparisonTable.ts";
export { verdictSentences } from "./report/verdict.ts";
export { report, type ReportFacts } from "./report/report.ts";
