// Made by `pnpm locales` from packages/core/locales. Edit the words there.
import type { Catalog } from '../catalog.js';
import { inOrder } from '../inOrder.js';
import { messageKeys } from '../messageKeys.js';

export const en: Catalog = {
  locale: "en",
  messages: /* @__PURE__ */ inOrder(messageKeys, [
    ["Recommendation: ",["b","tag",[["outcome"]]]], // candor.recommendation.outcome
    ["Estimate: ",["b","tag",[["estimate"]]]], // candor.recommendation.estimate
    ["No recommendation for this case"], // candor.recommendation.none
    [["value","tag",[["name"]]]], // candor.meta.model
    [["value","tag",[["name"]," ",["version"]]]], // candor.meta.version
    [["value","tag",[["name"]]],", today ",["time"]], // candor.meta.today
    [["value","tag",[["name"]]],", ",["date"],", ",["time"]], // candor.meta.date
    [["value","tag",[["model"]]],". Estimate ",["number","tag",[["estimate"]]],"."], // candor.meta.estimate
    [["count"]," in ",["base"]], // candor.frequency
    [["count","plural",0,{"one":[["#"]," more"],"other":[["#"]," more"]}]], // candor.places.more
    ["limit ",["limit"]], // candor.range.limit
    [["low"]," to ",["high"]], // candor.range
    ["Of ",["base"]," checked cases scored like this, about ",["number","tag",[["count"]]]," ",["value","tag",[["event"]]],"."], // candor.likelihood.event
    ["In ",["context","tag",[["place"]]],", of ",["base"]," checked cases scored like this, about ",["number","tag",[["count"]]]," ",["value","tag",[["event"]]],"."], // candor.likelihood.event.elsewhere
    ["Of ",["base"]," checked cases scored like this, about ",["number","tag",[["count"]]]," had this outcome: ",["value","tag",[["outcome"]]],"."], // candor.likelihood.outcome
    ["In ",["context","tag",[["place"]]],", of ",["base"]," checked cases scored like this, about ",["number","tag",[["count"]]]," had this outcome: ",["value","tag",[["outcome"]]],"."], // candor.likelihood.outcome.elsewhere
    ["Likely between ",["number","tag",[["low"]]]," and ",["number","tag",[["high"]]],". In about ",["number","tag",[["count"]]]," of ",["base"]," checked cases the real amount was inside a range made this way."], // candor.amount.between
    ["Likely below ",["number","tag",[["high"]]],". In about ",["number","tag",[["count"]]]," of ",["base"]," checked cases the real amount was inside a range made this way."], // candor.amount.below
    ["Likely above ",["number","tag",[["low"]]],". In about ",["number","tag",[["count"]]]," of ",["base"]," checked cases the real amount was inside a range made this way."], // candor.amount.above
    [["base"]," equally likely amounts, from ",["low"]," to ",["high"],"."], // candor.dots.label
    ["Each dot is 1 of ",["base"]," equally likely amounts."], // candor.dots.caption
    [["count","plural",0,{"one":[["number","tag",[["#"]]]," of ",["base"]," is above the limit."],"other":[["number","tag",[["#"]]]," of ",["base"]," are above the limit."]}]], // candor.dots.count.above
    [["count","plural",0,{"one":[["number","tag",[["#"]]]," of ",["base"]," is below the limit."],"other":[["number","tag",[["#"]]]," of ",["base"]," are below the limit."]}]], // candor.dots.count.below
    ["Show as table"], // candor.dots.table
    ["Dot"], // candor.dots.table.number
    ["Amount"], // candor.dots.table.amount
    ["Compared with the limit"], // candor.dots.table.side
    ["above"], // candor.dots.table.above
    ["below"], // candor.dots.table.below
    ["It is most likely one of these: ",["value","tag",[["outcomes"]]],"."], // candor.classes.several
    [["count","plural",0,{"one":["Too few cases of ",["value","tag",[["outcomes"]]]," were checked to rule it out."],"other":["Too few cases of ",["value","tag",[["outcomes"]]]," were checked to rule them out."]}]], // candor.classes.unchecked
    ["It is most likely one of these: ",["value","tag",[["likely"]]],". ",["count","plural",0,{"one":["Too few cases of ",["value","tag",[["outcomes"]]]," were checked to rule it out."],"other":["Too few cases of ",["value","tag",[["outcomes"]]]," were checked to rule them out."]}]], // candor.classes.several.unchecked
    ["This case fits none of the known outcomes."], // candor.classes.none
    ["Very sure"], // candor.sureness.very.label
    [["b","tag",["Very sure"]],": of ",["base"]," checked cases like this, about ",["number","tag",[["count"]]]," turned out this way."], // candor.sureness.very.class
    [["b","tag",["Very sure"]]," it is above the limit of ",["limit"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.very.above
    [["b","tag",["Very sure"]]," it is above the limit of ",["limit"],": likely ",["number","tag",[["range"]]],", mostly above."], // candor.sureness.very.above.mostly
    [["b","tag",["Very sure"]]," it is above the limit of ",["limit"],"."], // candor.sureness.very.above.limit
    [["b","tag",["Very sure"]]," it is below the limit of ",["limit"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.very.below
    [["b","tag",["Very sure"]]," it is below the limit of ",["limit"],": likely ",["number","tag",[["range"]]],", mostly below."], // candor.sureness.very.below.mostly
    [["b","tag",["Very sure"]]," it is below the limit of ",["limit"],"."], // candor.sureness.very.below.limit
    [["b","tag",["Very sure"]]," it is between the limits of ",["limit"]," and ",["upper"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.very.between
    [["b","tag",["Very sure"]]," it is between the limits of ",["limit"]," and ",["upper"],": likely ",["number","tag",[["range"]]],", mostly between."], // candor.sureness.very.between.mostly
    [["b","tag",["Very sure"]]," it is between the limits of ",["limit"]," and ",["upper"],"."], // candor.sureness.very.between.limit
    [["b","tag",["Very sure"]],"."], // candor.sureness.very.word
    ["Fairly sure"], // candor.sureness.fairly.label
    [["b","tag",["Fairly sure"]],": of ",["base"]," checked cases like this, about ",["number","tag",[["count"]]]," turned out this way."], // candor.sureness.fairly.class
    [["b","tag",["Fairly sure"]]," it is above the limit of ",["limit"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.above
    [["b","tag",["Fairly sure"]]," it is above the limit of ",["limit"],": likely ",["number","tag",[["range"]]],", mostly above."], // candor.sureness.fairly.above.mostly
    [["b","tag",["Fairly sure"]]," it is above the limit of ",["limit"],"."], // candor.sureness.fairly.above.limit
    [["b","tag",["Fairly sure"]]," it is below the limit of ",["limit"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.below
    [["b","tag",["Fairly sure"]]," it is below the limit of ",["limit"],": likely ",["number","tag",[["range"]]],", mostly below."], // candor.sureness.fairly.below.mostly
    [["b","tag",["Fairly sure"]]," it is below the limit of ",["limit"],"."], // candor.sureness.fairly.below.limit
    [["b","tag",["Fairly sure"]]," it is between the limits of ",["limit"]," and ",["upper"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.between
    [["b","tag",["Fairly sure"]]," it is between the limits of ",["limit"]," and ",["upper"],": likely ",["number","tag",[["range"]]],", mostly between."], // candor.sureness.fairly.between.mostly
    [["b","tag",["Fairly sure"]]," it is between the limits of ",["limit"]," and ",["upper"],"."], // candor.sureness.fairly.between.limit
    [["b","tag",["Fairly sure"]],"."], // candor.sureness.fairly.word
    ["Somewhat sure"], // candor.sureness.somewhat.label
    [["b","tag",["Somewhat sure"]],": of ",["base"]," checked cases like this, about ",["number","tag",[["count"]]]," turned out this way."], // candor.sureness.somewhat.class
    [["b","tag",["Somewhat sure"]]," it is above the limit of ",["limit"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.above
    [["b","tag",["Somewhat sure"]]," it is above the limit of ",["limit"],": likely ",["number","tag",[["range"]]],", mostly above."], // candor.sureness.somewhat.above.mostly
    [["b","tag",["Somewhat sure"]]," it is above the limit of ",["limit"],"."], // candor.sureness.somewhat.above.limit
    [["b","tag",["Somewhat sure"]]," it is below the limit of ",["limit"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.below
    [["b","tag",["Somewhat sure"]]," it is below the limit of ",["limit"],": likely ",["number","tag",[["range"]]],", mostly below."], // candor.sureness.somewhat.below.mostly
    [["b","tag",["Somewhat sure"]]," it is below the limit of ",["limit"],"."], // candor.sureness.somewhat.below.limit
    [["b","tag",["Somewhat sure"]]," it is between the limits of ",["limit"]," and ",["upper"],": likely ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.between
    [["b","tag",["Somewhat sure"]]," it is between the limits of ",["limit"]," and ",["upper"],": likely ",["number","tag",[["range"]]],", mostly between."], // candor.sureness.somewhat.between.mostly
    [["b","tag",["Somewhat sure"]]," it is between the limits of ",["limit"]," and ",["upper"],"."], // candor.sureness.somewhat.between.limit
    [["b","tag",["Somewhat sure"]],"."], // candor.sureness.somewhat.word
    ["Close call"], // candor.sureness.close-call.label
    [["b","tag",["Close call"]],": of ",["base"]," checked cases like this, about ",["number","tag",[["count"]]]," turned out this way."], // candor.sureness.close-call.class
    [["b","tag",["Close call"]],": likely ",["number","tag",[["range"]]],", the limit is ",["limit"],"."], // candor.sureness.close-call.range
    [["b","tag",["Close call"]],": likely ",["number","tag",[["range"]]],", the limits are ",["limit"]," and ",["upper"],"."], // candor.sureness.close-call.range.between
    [["b","tag",["Close call"]],": the limit is ",["limit"],"."], // candor.sureness.close-call.limit
    [["b","tag",["Close call"]],": the limits are ",["limit"]," and ",["upper"],"."], // candor.sureness.close-call.limit.between
    [["b","tag",["Close call"]],"."], // candor.sureness.close-call.word
    ["We can’t say how sure: this has not been checked for ",["context","tag",[["place"]]],"."], // candor.sureness.unknown.context
    ["We can’t say how sure: it did not do well enough for ",["context","tag",[["place"]]],"."], // candor.sureness.unknown.failed
    ["We can’t say how sure: this has not been checked for cases from here."], // candor.sureness.unknown.here
    ["We can’t say how sure: this has not been checked for a case like this."], // candor.sureness.unknown.unusual
    ["We can’t say how sure: too few cases were checked."], // candor.sureness.unknown.few.amount
    ["We can’t say how sure: too few checked cases were scored like this."], // candor.sureness.unknown.few
    ["Unusual case"], // candor.notice.unusual.title
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (past cases: ",["range"],")."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (past cases: ",["range"],")."]}]], // candor.notice.unusual.range
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (",["count"]," in ",["base"]," past cases)."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (",["count"]," in ",["base"]," past cases)."]}]], // candor.notice.unusual.share
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (fewer than 1 in ",["base"]," past cases)."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (fewer than 1 in ",["base"]," past cases)."]}]], // candor.notice.unusual.rare
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (never seen in past cases)."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (never seen in past cases)."]}]], // candor.notice.unusual.unseen
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (outside the limits set for it)."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (outside the limits set for it)."]}]], // candor.notice.unusual.limits
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (limits set for it: ",["range"],")."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (limits set for it: ",["range"],")."]}]], // candor.notice.unusual.limits.range
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," was not provided (past cases always had it)."],"other":["Also: ",["label","tag",[["label"]]]," was not provided (past cases always had it)."]}]], // candor.notice.unusual.missing
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],". Check the unit."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],". Check the unit."]}]], // candor.notice.unusual.unit
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (past cases: ",["range"],"). Check the unit."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (past cases: ",["range"],"). Check the unit."]}]], // candor.notice.unusual.unit.range
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["labels"]]]," (each is usual alone, together they are not)."],"other":["Also: ",["label","tag",[["labels"]]]," (each is usual alone, together they are not)."]}]], // candor.notice.unusual.together
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],"."],"other":["Also: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],"."]}]], // candor.notice.unusual.plain
    [["place","select",{"first":["This case is unusual for this model: ",["label","tag",[["label"]]]," (hidden)."],"other":["Also: ",["label","tag",[["label"]]]," (hidden)."]}]], // candor.notice.unusual.masked
    ["This case as a whole is unusual for this model."], // candor.notice.unusual.whole
    ["Of ",["base"]," unusual cases checked, about ",["number","tag",[["count"]]]," fell outside the range; of ",["base"]," usual ones, about ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.amount
    ["Of ",["base"]," unusual cases checked, about ",["number","tag",[["count"]]]," were none of the outcomes listed; of ",["base"]," usual ones, about ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.set
    ["Of ",["base"]," unusual cases checked, about ",["number","tag",[["count"]]]," turned out the less likely way; of ",["base"]," usual ones, about ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.class
    ["What became of cases this unusual is not known here."], // candor.notice.unusual.consequence.unknown
    ["And ",["count","plural",0,{"one":[["#"]," more"],"other":[["#"]," more"]}],"."], // candor.notice.unusual.more
    ["New ",["value","tag",[["name"]]]], // candor.notice.context.title
    ["New kind of case"], // candor.notice.context.title.plain
    ["Known limits here"], // candor.notice.context.title.known
    ["This model learned from ",["context","tag",[["trainedOn"]]],". This case is from ",["context","tag",[["place"]]],"."], // candor.notice.context.learned
    ["This model learned from ",["context","tag",[["trainedOn"]]],". This case does not say where it is from."], // candor.notice.context.learned.nowhere
    ["This case is from ",["context","tag",[["place"]]],", which this model did not learn from."], // candor.notice.context.new
    ["This case does not say where it is from."], // candor.notice.context.nowhere
    ["This model was checked for ",["context","tag",[["place"]]]," and did not do well enough there."], // candor.notice.context.failed
    ["This model has had only a few checks for ",["context","tag",[["place"]]],"."], // candor.notice.context.weak
    ["This model has not been checked for ",["context","tag",[["place"]]],"."], // candor.notice.context.not-checked
    ["There it estimated ",["number","tag",[["estimated"]," in ",["base"]]],"; ",["number","tag",[["observed"]," in ",["base"]]]," ",["value","tag",[["event"]]],"."], // candor.notice.context.effect.event
    ["There it estimated ",["number","tag",[["estimated"]," in ",["base"]]],"; it turned out to be ",["number","tag",[["observed"]," in ",["base"]]],"."], // candor.notice.context.effect.rate
    ["There it estimated ",["number","tag",[["estimated"]]]," on average; the real average was ",["number","tag",[["observed"]]],"."], // candor.notice.context.effect.amount
    ["Not checked"], // candor.notice.no-profile.title
    ["We can’t say how sure or how usual this case is."], // candor.notice.no-profile
    ["Not available: ",["parts"]], // candor.notice.partial.title
    ["The rest of this explanation is complete."], // candor.notice.partial
    ["how usual this case is"], // candor.part.unusual
    ["whether this model was checked for cases from here"], // candor.part.context
    ["Main reasons"], // candor.reasons.heading
    ["Main reasons, in no firm order"], // candor.reasons.heading.close-call
    ["Points the other way"], // candor.reasons.opposing.heading
    ["towards ",["value","tag",[["outcome"]]]], // candor.reasons.axis.toward
    ["away from ",["value","tag",[["outcome"]]]], // candor.reasons.axis.away
    ["raised"], // candor.reasons.axis.raised
    ["lowered"], // candor.reasons.axis.lowered
    ["Nothing in this case moved the estimate from its usual value."], // candor.reasons.empty
    ["Many small points moved the estimate; none of them stands out."], // candor.reasons.none-stands-out
    ["Nothing in this case clearly moved the estimate."], // candor.reasons.none-firm
    [["label","tag",[["labels"]]]," counted about equally."], // candor.reasons.tie
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") strongly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It strongly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.missing
    [["label","tag",[["label"]]]," (hidden) strongly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") strongly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") clearly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It clearly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.missing
    [["label","tag",[["label"]]]," (hidden) clearly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") clearly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") slightly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It slightly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.missing
    [["label","tag",[["label"]]]," (hidden) slightly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") slightly pushed towards ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") strongly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It strongly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.missing
    [["label","tag",[["label"]]]," (hidden) strongly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") strongly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") clearly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It clearly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.missing
    [["label","tag",[["label"]]]," (hidden) clearly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") clearly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") slightly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It slightly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.missing
    [["label","tag",[["label"]]]," (hidden) slightly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") slightly pushed away from ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") raised the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It raised the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.missing
    [["label","tag",[["label"]]]," (hidden) raised the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") raised the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") strongly raised the estimate."], // candor.reasons.raised.strong
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It strongly raised the estimate."], // candor.reasons.raised.strong.missing
    [["label","tag",[["label"]]]," (hidden) strongly raised the estimate."], // candor.reasons.raised.strong.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") strongly raised the estimate."], // candor.reasons.raised.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") clearly raised the estimate."], // candor.reasons.raised.clear
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It clearly raised the estimate."], // candor.reasons.raised.clear.missing
    [["label","tag",[["label"]]]," (hidden) clearly raised the estimate."], // candor.reasons.raised.clear.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") clearly raised the estimate."], // candor.reasons.raised.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") slightly raised the estimate."], // candor.reasons.raised.slight
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It slightly raised the estimate."], // candor.reasons.raised.slight.missing
    [["label","tag",[["label"]]]," (hidden) slightly raised the estimate."], // candor.reasons.raised.slight.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") slightly raised the estimate."], // candor.reasons.raised.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") lowered the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It lowered the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.missing
    [["label","tag",[["label"]]]," (hidden) lowered the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") lowered the estimate by ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") strongly lowered the estimate."], // candor.reasons.lowered.strong
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It strongly lowered the estimate."], // candor.reasons.lowered.strong.missing
    [["label","tag",[["label"]]]," (hidden) strongly lowered the estimate."], // candor.reasons.lowered.strong.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") strongly lowered the estimate."], // candor.reasons.lowered.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") clearly lowered the estimate."], // candor.reasons.lowered.clear
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It clearly lowered the estimate."], // candor.reasons.lowered.clear.missing
    [["label","tag",[["label"]]]," (hidden) clearly lowered the estimate."], // candor.reasons.lowered.clear.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") clearly lowered the estimate."], // candor.reasons.lowered.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") slightly lowered the estimate."], // candor.reasons.lowered.slight
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It slightly lowered the estimate."], // candor.reasons.lowered.slight.missing
    [["label","tag",[["label"]]]," (hidden) slightly lowered the estimate."], // candor.reasons.lowered.slight.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") slightly lowered the estimate."], // candor.reasons.lowered.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],") had almost no effect."], // candor.reasons.negligible
    [["label","tag",[["label"]]]," was not provided; a stand-in value was used. It had almost no effect."], // candor.reasons.negligible.missing
    [["label","tag",[["label"]]]," (hidden) had almost no effect."], // candor.reasons.negligible.masked
    [["label","tag",[["label"]]]," together (",["count","plural",0,{"one":[["#"]," item"],"other":[["#"]," items"]}],") had almost no effect."], // candor.reasons.negligible.group
    [["label","tag",[["label"]]]," may have played a small part; this is not certain."], // candor.reasons.not-firm
    ["Value used"], // candor.detail.value
    ["Past cases"], // candor.detail.past-cases
    ["How firm"], // candor.detail.firmness
    ["What it is"], // candor.detail.description
    ["Made up of"], // candor.detail.members
    ["Points"], // candor.detail.points
    ["Not provided; a stand-in value was used."], // candor.value.missing
    ["Hidden"], // candor.value.masked
    ["empty"], // candor.value.empty
    ["not provided"], // candor.value.none
    ["Higher than about ",["number","tag",[["count"]," in ",["base"]]]," past cases."], // candor.past.higher
    ["Lower than about ",["number","tag",[["count"]," in ",["base"]]]," past cases."], // candor.past.lower
    ["Higher than nearly all past cases."], // candor.past.higher.all
    ["Lower than nearly all past cases."], // candor.past.lower.all
    ["In the usual range."], // candor.past.usual
    [["value"],", this case"], // candor.past.here
    ["half of past cases: ",["range"]], // candor.past.half
    ["half of past cases or more: ",["value","tag",[["value"]]]], // candor.past.half.same
    ["About ",["number","tag",[["count"]," in ",["base"]]]," past cases had this."], // candor.past.share
    ["Fewer than ",["number","tag",["1 in ",["base"]]]," past cases had this."], // candor.past.share.few
    ["Nearly all past cases had this."], // candor.past.share.all
    ["No past case had this."], // candor.past.unseen
    ["Firm: worked out exactly from the model."], // candor.firm.exact
    ["Firm: same direction in every check."], // candor.firm.yes
    ["Not certain: the direction could be the other way."], // candor.firm.no
    ["Not certain: it depends on which past cases it is compared with."], // candor.firm.background
    ["An earlier estimate pointed the other way."], // candor.firm.turned
    [["number","tag",[["points"]]],", error ",["number","tag",[["error"]]],"."], // candor.points
    [["number","tag",[["points"]]],"."], // candor.points.exact
    [["text"],"."], // candor.summary.line
    ["Explanation"], // candor.panel.label
    ["Explanation for ",["value","tag",[["case"]]]], // candor.panel.label.case
    ["More detail"], // candor.panel.more
    ["About this recommendation"], // candor.panel.about
    ["Preparing the explanation"], // candor.panel.loading
    ["Explanation complete"], // candor.panel.complete
    ["Explanation updated: the main reason is now ",["label","tag",[["label"]]]], // candor.panel.main-reason
    [["label","tag",[["labels"]]],": an earlier estimate pointed the other way."], // candor.panel.turned
    [["b","tag",["First estimate, still checking."]]," You can already answer."], // candor.panel.refining
    ["Updated result available"], // candor.panel.stale
    ["Show"], // candor.panel.stale.show
    ["Keep this one"], // candor.panel.stale.keep
    [["b","tag",["You’re offline."]]," Answers are saved on this device and sent later."], // candor.panel.offline
    [["b","tag",["You’re offline."]]," Answers are saved on this device and sent later. ",["count","plural",0,{"one":[["#"]," is waiting."],"other":[["#"]," are waiting."]}]], // candor.panel.offline.waiting
    [["b","tag",["You’re offline."]]," Answers are kept until this page is closed, and sent once you are back online."], // candor.panel.offline.not-durable
    ["You’re online again."], // candor.panel.online
    ["Sign in again to send. Your answer is kept."], // candor.panel.sign-in
    ["Try this part again"], // candor.panel.retry-part
    ["The explanation could not be prepared"], // candor.error.title
    ["Something it needs did not work."], // candor.error.cause
    ["A file it needs did not load."], // candor.error.cause.load
    ["The model file can’t be read here."], // candor.error.cause.model
    ["The file about past cases does not fit this model."], // candor.error.cause.profile
    ["A value of this case can’t be used. Check what was entered."], // candor.error.cause.case
    ["You can still decide."], // candor.error.still
    ["You can still decide, and you can ask a person."], // candor.error.still.ask
    ["Details"], // candor.error.details
    ["Try again"], // candor.error.retry
    ["Reference for support:"], // candor.error.reference
    [["rank"]," of ",["count"],"."], // candor.reasons.position
    [["count","plural",0,{"one":["The only factor"],"other":["All ",["#"]," factors"]}]], // candor.factors.caption
    [["count","plural",0,{"one":["The only factor"],"other":["All ",["#"]," factors, strongest first"]}]], // candor.factors.caption.strongest
    ["Factor"], // candor.factors.label
    ["Value used"], // candor.factors.value
    ["Pushed"], // candor.factors.pull
    ["strongly ",["side"]], // candor.factors.pull.strong
    ["clearly ",["side"]], // candor.factors.pull.clear
    ["slightly ",["side"]], // candor.factors.pull.slight
    ["barely ",["side"]], // candor.factors.pull.negligible
    ["Your view"], // candor.feedback.heading
    ["Agree"], // candor.feedback.agree
    ["Disagree"], // candor.feedback.disagree
    ["Not sure"], // candor.feedback.not-sure
    ["Ask a person"], // candor.feedback.ask
    ["About this recommendation"], // candor.about.heading
    ["The model recommends. You decide."], // candor.about.role
    ["What it is for"], // candor.about.purpose
    ["What it is not for"], // candor.about.not-for
    ["Learned from"], // candor.about.learned
    ["Looked after by"], // candor.about.owner
    ["Contact"], // candor.about.contact
    ["Next review by"], // candor.about.review
    ["Approved by"], // candor.about.approved
    ["Model"], // candor.about.version
    ["What was measured"], // candor.about.measured
    ["Of ",["number","tag",[["n"]]]," checked cases scored like this one, ",["number","tag",[["hits"]]]," ",["value","tag",[["event"]]],"."], // candor.about.measured.event
    ["Of ",["number","tag",[["n"]]]," checked cases scored like this one, ",["number","tag",[["hits"]]]," had the outcome the score is about."], // candor.about.measured.outcome
    ["These checked cases came from: ",["context","tag",[["places"]]],"."], // candor.about.measured.on
    ["The range was checked so that about ",["count"]," of ",["base"]," such cases fall inside."], // candor.about.measured.range
    ["How usual this case is was judged beside ",["count","plural",0,{"one":[["#"]," past case"],"other":[["#"]," past cases"]}],"."], // candor.about.measured.unusual
    ["Nothing has been measured for cases like this one."], // candor.about.measured.none
    ["How the reasons are worked out"], // candor.about.method
    ["The model scores this case with and without each value, in every possible order. A reason is the average change. This is worked out exactly."], // candor.about.method.exact
    ["The model scores this case with and without each value, in many orders. A reason is the average change. This is an estimate from ",["number","tag",[["evaluations"]]]," runs of the model."], // candor.about.method.sampled
    ["Reasons describe the model’s own score. They do not say why something will happen."], // candor.about.method.world
    ["Technical record"], // candor.technical.heading
    ["Attribution"], // candor.technical.method
    ["Shapley values, engine ",["engine"],", ",["scale"]," scale"], // candor.technical.method.value
    ["Shapley values, engine ",["engine"],", ",["scale"]," scale, budget ",["budget"]," coalitions"], // candor.technical.method.value.sampled
    ["Base value"], // candor.technical.base
    ["Model output"], // candor.technical.output
    ["Gap"], // candor.technical.gap
    ["Likelihood"], // candor.technical.likelihood
    [["hits"]," of ",["n"],", 90% interval ",["range"]], // candor.technical.likelihood.value
    ["Band"], // candor.technical.band
    [["range"],", alpha ",["alpha"]], // candor.technical.band.value
    ["unbounded at alpha ",["alpha"],": too few calibration cases"], // candor.technical.band.unbounded
    ["Outcome set"], // candor.technical.set
    [["value","tag",[["outcomes"]]],", alpha ",["alpha"]], // candor.technical.set.value
    ["empty, alpha ",["alpha"]], // candor.technical.set.empty
    ["In the set for want of calibration cases"], // candor.technical.set.unchecked
    ["Credibility"], // candor.technical.credibility
    ["Confidence"], // candor.technical.confidence
    ["Not available"], // candor.technical.problems
    ["Unusual, conformal p-value"], // candor.technical.unusual
    ["Model file (SHA-256)"], // candor.technical.model
    ["Profile (SHA-256)"], // candor.technical.profile
    ["Seed"], // candor.technical.seed
    ["Made with"], // candor.technical.versions
    ["not certain"], // candor.factors.pull.not-firm
    ["Find a factor"], // candor.factors.filter
    [["count"]," of ",["total"]," factors"], // candor.factors.filter.count
    ["No factor matches."], // candor.factors.filter.none
    ["Compare with"], // candor.dots.cutoff
    [["count","plural",0,{"one":[["number","tag",[["#"]]]," of ",["base"]," is below ",["value","tag",[["amount"]]],"."],"other":[["number","tag",[["#"]]]," of ",["base"]," are below ",["value","tag",[["amount"]]],"."]}]], // candor.dots.cutoff.count
    ["From"], // candor.detail.source
    [["value","tag",[["source"]]],", ",["date"]], // candor.detail.source.dated
    ["This value is wrong"], // candor.reasons.wrong
    ["The model was updated since your last case."], // candor.panel.model-changed
    ["The model was updated on ",["date"]," since your last case."], // candor.panel.model-changed.on
    ["A newer recommendation exists."], // candor.panel.superseded
    ["±"], // candor.factors.error
    [["because","select",{"context":["This model was not checked for cases like this one."],"unusual":["This case is unusual."],"close":["This is a close call."],"other":["You disagree."]}]," You can ask a person."], // candor.advice.offer
    [["because","select",{"context":["This model was not checked for cases like this one."],"unusual":["This case is unusual."],"close":["This is a close call."],"other":["You disagree."]}]," Please ask a person before you decide."], // candor.advice.require
  ]),
  feedback: async () => (await import('./en.feedback.js')).feedback,
};
