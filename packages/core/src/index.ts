export { CandorError, toProblem, type Problem } from './errors.js';
export type { Model, Feature, FeatureType, ModelInput, ModelOutput, Task, ReadModelOptions } from './model/model.js';
export type { LoweredModel, Column, Step, Link, Part, LinearTerm, TreeEnsemble, LabelRule } from './model/lowered.js';
export type { Row, Value, CheckedRow } from './model/row.js';
export { modelCodes, type ModelCode } from './model/codes.js';
export type { NativePrediction, NativePredictor } from './model/nativePredictor.js';
export type { Outputs, Predictor } from './ports.js';
export { cutZipMap, type CutGraph } from './model/onnx/cutZipMap.js';
export { batchOf } from './blackbox/batchOf.js';
export { macrotask } from './attribution/macrotask.js';
export type { Answer, Attributor, Background, Preparation, Question } from './attribution/game.js';
export { createAttributor, type AttributorOptions } from './attribution/createAttributor.js';
export { encodeBackground, type BackgroundRow } from './attribution/encodeBackground.js';
export { sample, type Sampler } from './attribution/sample.js';
export type { Explainer, ExplainerInfo, ExplainOptions, ExplanationState, Prediction, About } from './explainer/explainer.js';
export {
  explanationSchema,
  type Attribution, type Band, type Context, type Engine, type ExplainedFeature, type ExplainedInput, type Explanation, type Fact, type Level,
  type Likelihood, type OutcomeSet, type Scale, type Sureness, type SurenessWord, type Typical, type Unusual,
} from './explanation/explanation.js';
export { EXPLANATION_VERSION } from './explanation/version.js';
export {
  profileSchema, PROFILE_VERSION,
  type Card, type Decision, type Format, type Outcome, type Presentation, type Profile, type ProfileFeature, type Text,
} from './profile/profile.js';
export { feedbackEventSchema, type FeedbackEvent } from './feedback/feedbackEvent.js';
export { sentenceText, type Direction, type Narrative, type Notice, type Reason, type Sentence, type SentencePart, type Strength } from './narrative/narrative.js';
export { narrate } from './narrative/narrate.js';
export { narrateAbout } from './narrative/about/narrateAbout.js';
export type { AboutSection, Term } from './narrative/about/aboutSection.js';
export { formatValue, type ValueStyle } from './narrative/formatValue.js';
export { dayIn } from './narrative/dayIn.js';
export { stepWords, type StepWords } from './narrative/stepWords.js';
export { intlWarmUp } from './narrative/intl.js';
export { writeAmount } from './narrative/writeAmount.js';
export { directionOf, givenName, listText, nameAsWords, pickText } from './narrative/text.js';
export type { Translate } from './narrative/translated.js';
export { formatMessage, withFeedback, withMessages, type Catalog, type FeedbackMessages, type MessageKey } from './narrative/catalog.js';
export { FEEDBACK_MESSAGES } from './narrative/feedbackMessages.js';
export type { Message, MessageArgument } from './narrative/message.js';
export type { MessageArguments } from './narrative/messageArguments.js';
export type { HostFormat, NarrateOptions, NarrativePolicy, SurenessCuts } from './narrative/telling.js';
export { readProfile } from './profile/readProfile.js';
export { readProfiledModel } from './profile/readProfiledModel.js';
export { profileSha256 } from './profile/integrity.js';
export { judgeCase, type CaseJudgement, type CaseQuestion } from './profile/judgeCase.js';
export { bandOf, type AmountQuestion } from './profile/bandOf.js';
export { likelihoodOf } from './profile/likelihoodOf.js';
export { setOf } from './profile/setOf.js';
export { unusualOf } from './profile/unusualOf.js';
export { typicalsOf } from './profile/typicalOf.js';
export { contextKey } from './profile/contextKey.js';
export { readModel } from './model/readModel.js';
export { describeModel, type ModelDescription } from './model/describeModel.js';
export { readExplanation } from './explanation/readExplanation.js';
export { assertShowable } from './explanation/assertShowable.js';
export { completeScores } from './model/completeScores.js';
export { checkRow } from './model/checkRow.js';
export { createNativePredictor } from './model/nativePredictor.js';
export { createExplainer } from './explainer/createExplainer.js';
export type { FeatureGroup } from './explainer/playersOf.js';
export { createExplanationStore, type ExplanationStore } from './explainer/store.js';
export { toPrediction } from './explainer/toPrediction.js';
export { canonicalJson } from './explanation/canonical.js';
export { sha256 } from './numeric/sha256.js';
export { encodeRow } from './model/encodeRow.js';
export { estimate, type EstimateOptions } from './sampling/estimate.js';
export type { Estimate, Game, OutputEstimate, SignMark } from './sampling/game.js';
export type { Coalitions } from './sampling/coalitions.js';
export { maskedGame, type MaskedGame, type MaskedQuestion } from './sampling/maskedGame.js';
export { rowsOf, type BatchPredictor, type RowBatch } from './sampling/rowBatch.js';
