// Made by `pnpm locales` from packages/core/locales. Edit the words there.
import type { Catalog } from '../catalog.js';
import { inOrder } from '../inOrder.js';
import { messageKeys } from '../messageKeys.js';

export const de: Catalog = {
  locale: "de",
  draft: true,
  messages: /* @__PURE__ */ inOrder(messageKeys, [
    ["Empfehlung: ",["b","tag",[["outcome"]]]], // candor.recommendation.outcome
    ["Schätzung: ",["b","tag",[["estimate"]]]], // candor.recommendation.estimate
    ["Keine Empfehlung für diesen Fall"], // candor.recommendation.none
    [["value","tag",[["name"]]]], // candor.meta.model
    [["value","tag",[["name"]," ",["version"]]]], // candor.meta.version
    [["value","tag",[["name"]]],", heute ",["time"]], // candor.meta.today
    [["value","tag",[["name"]]],", ",["date"],", ",["time"]], // candor.meta.date
    [["value","tag",[["model"]]],". Schätzung ",["number","tag",[["estimate"]]],"."], // candor.meta.estimate
    [["count"]," von ",["base"]], // candor.frequency
    [["count","plural",0,{"one":[["#"]," weiteres"],"other":[["#"]," weitere"]}]], // candor.places.more
    ["Grenze ",["limit"]], // candor.range.limit
    [["low"]," bis ",["high"]], // candor.range
    ["Von ",["base"]," geprüften Fällen mit ähnlicher Bewertung: etwa ",["number","tag",[["count"]]]," ",["value","tag",[["event"]]],"."], // candor.likelihood.event
    ["Von ",["base"]," geprüften Fällen aus ",["context","tag",[["place"]]]," mit ähnlicher Bewertung: etwa ",["number","tag",[["count"]]]," ",["value","tag",[["event"]]],"."], // candor.likelihood.event.elsewhere
    ["Von ",["base"]," geprüften Fällen mit ähnlicher Bewertung hatten etwa ",["number","tag",[["count"]]]," dieses Ergebnis: ",["value","tag",[["outcome"]]],"."], // candor.likelihood.outcome
    ["Von ",["base"]," geprüften Fällen aus ",["context","tag",[["place"]]]," mit ähnlicher Bewertung hatten etwa ",["number","tag",[["count"]]]," dieses Ergebnis: ",["value","tag",[["outcome"]]],"."], // candor.likelihood.outcome.elsewhere
    ["Wahrscheinlich zwischen ",["number","tag",[["low"]]]," und ",["number","tag",[["high"]]],". In etwa ",["number","tag",[["count"]]]," von ",["base"]," geprüften Fällen lag der echte Betrag in einem so gebildeten Bereich."], // candor.amount.between
    ["Wahrscheinlich unter ",["number","tag",[["high"]]],". In etwa ",["number","tag",[["count"]]]," von ",["base"]," geprüften Fällen lag der echte Betrag in einem so gebildeten Bereich."], // candor.amount.below
    ["Wahrscheinlich über ",["number","tag",[["low"]]],". In etwa ",["number","tag",[["count"]]]," von ",["base"]," geprüften Fällen lag der echte Betrag in einem so gebildeten Bereich."], // candor.amount.above
    [["base"]," gleich wahrscheinliche Beträge, von ",["low"]," bis ",["high"],"."], // candor.dots.label
    ["Jeder Punkt ist 1 von ",["base"]," gleich wahrscheinlichen Beträgen."], // candor.dots.caption
    [["count","plural",0,{"one":[["number","tag",[["#"]]]," von ",["base"]," liegt über der Grenze."],"other":[["number","tag",[["#"]]]," von ",["base"]," liegen über der Grenze."]}]], // candor.dots.count.above
    [["count","plural",0,{"one":[["number","tag",[["#"]]]," von ",["base"]," liegt unter der Grenze."],"other":[["number","tag",[["#"]]]," von ",["base"]," liegen unter der Grenze."]}]], // candor.dots.count.below
    ["Als Tabelle zeigen"], // candor.dots.table
    ["Punkt"], // candor.dots.table.number
    ["Betrag"], // candor.dots.table.amount
    ["Gegenüber der Grenze"], // candor.dots.table.side
    ["darüber"], // candor.dots.table.above
    ["darunter"], // candor.dots.table.below
    ["Am ehesten ist es eines davon: ",["value","tag",[["outcomes"]]],"."], // candor.classes.several
    [["count","plural",0,{"one":["Für ",["value","tag",[["outcomes"]]]," wurden zu wenige Fälle geprüft, um es auszuschließen."],"other":["Für ",["value","tag",[["outcomes"]]]," wurden zu wenige Fälle geprüft, um sie auszuschließen."]}]], // candor.classes.unchecked
    ["Am ehesten ist es eines davon: ",["value","tag",[["likely"]]],". ",["count","plural",0,{"one":["Für ",["value","tag",[["outcomes"]]]," wurden zu wenige Fälle geprüft, um es auszuschließen."],"other":["Für ",["value","tag",[["outcomes"]]]," wurden zu wenige Fälle geprüft, um sie auszuschließen."]}]], // candor.classes.several.unchecked
    ["Dieser Fall passt zu keinem der bekannten Ergebnisse."], // candor.classes.none
    ["Sehr sicher"], // candor.sureness.very.label
    [["b","tag",["Sehr sicher"]],": Von ",["base"]," geprüften Fällen wie diesem gingen etwa ",["number","tag",[["count"]]]," so aus."], // candor.sureness.very.class
    [["b","tag",["Sehr sicher"]]," über der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.very.above
    [["b","tag",["Sehr sicher"]]," über der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],", meist darüber."], // candor.sureness.very.above.mostly
    [["b","tag",["Sehr sicher"]]," über der Grenze von ",["limit"],"."], // candor.sureness.very.above.limit
    [["b","tag",["Sehr sicher"]]," unter der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.very.below
    [["b","tag",["Sehr sicher"]]," unter der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],", meist darunter."], // candor.sureness.very.below.mostly
    [["b","tag",["Sehr sicher"]]," unter der Grenze von ",["limit"],"."], // candor.sureness.very.below.limit
    [["b","tag",["Sehr sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.very.between
    [["b","tag",["Sehr sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],": wahrscheinlich ",["number","tag",[["range"]]],", meist dazwischen."], // candor.sureness.very.between.mostly
    [["b","tag",["Sehr sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],"."], // candor.sureness.very.between.limit
    [["b","tag",["Sehr sicher"]],"."], // candor.sureness.very.word
    ["Ziemlich sicher"], // candor.sureness.fairly.label
    [["b","tag",["Ziemlich sicher"]],": Von ",["base"]," geprüften Fällen wie diesem gingen etwa ",["number","tag",[["count"]]]," so aus."], // candor.sureness.fairly.class
    [["b","tag",["Ziemlich sicher"]]," über der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.above
    [["b","tag",["Ziemlich sicher"]]," über der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],", meist darüber."], // candor.sureness.fairly.above.mostly
    [["b","tag",["Ziemlich sicher"]]," über der Grenze von ",["limit"],"."], // candor.sureness.fairly.above.limit
    [["b","tag",["Ziemlich sicher"]]," unter der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.below
    [["b","tag",["Ziemlich sicher"]]," unter der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],", meist darunter."], // candor.sureness.fairly.below.mostly
    [["b","tag",["Ziemlich sicher"]]," unter der Grenze von ",["limit"],"."], // candor.sureness.fairly.below.limit
    [["b","tag",["Ziemlich sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.between
    [["b","tag",["Ziemlich sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],": wahrscheinlich ",["number","tag",[["range"]]],", meist dazwischen."], // candor.sureness.fairly.between.mostly
    [["b","tag",["Ziemlich sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],"."], // candor.sureness.fairly.between.limit
    [["b","tag",["Ziemlich sicher"]],"."], // candor.sureness.fairly.word
    ["Eher sicher"], // candor.sureness.somewhat.label
    [["b","tag",["Eher sicher"]],": Von ",["base"]," geprüften Fällen wie diesem gingen etwa ",["number","tag",[["count"]]]," so aus."], // candor.sureness.somewhat.class
    [["b","tag",["Eher sicher"]]," über der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.above
    [["b","tag",["Eher sicher"]]," über der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],", meist darüber."], // candor.sureness.somewhat.above.mostly
    [["b","tag",["Eher sicher"]]," über der Grenze von ",["limit"],"."], // candor.sureness.somewhat.above.limit
    [["b","tag",["Eher sicher"]]," unter der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.below
    [["b","tag",["Eher sicher"]]," unter der Grenze von ",["limit"],": wahrscheinlich ",["number","tag",[["range"]]],", meist darunter."], // candor.sureness.somewhat.below.mostly
    [["b","tag",["Eher sicher"]]," unter der Grenze von ",["limit"],"."], // candor.sureness.somewhat.below.limit
    [["b","tag",["Eher sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],": wahrscheinlich ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.between
    [["b","tag",["Eher sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],": wahrscheinlich ",["number","tag",[["range"]]],", meist dazwischen."], // candor.sureness.somewhat.between.mostly
    [["b","tag",["Eher sicher"]]," zwischen den Grenzen von ",["limit"]," und ",["upper"],"."], // candor.sureness.somewhat.between.limit
    [["b","tag",["Eher sicher"]],"."], // candor.sureness.somewhat.word
    ["Knapper Fall"], // candor.sureness.close-call.label
    [["b","tag",["Knapper Fall"]],": Von ",["base"]," geprüften Fällen wie diesem gingen etwa ",["number","tag",[["count"]]]," so aus."], // candor.sureness.close-call.class
    [["b","tag",["Knapper Fall"]],": wahrscheinlich ",["number","tag",[["range"]]],", die Grenze ist ",["limit"],"."], // candor.sureness.close-call.range
    [["b","tag",["Knapper Fall"]],": wahrscheinlich ",["number","tag",[["range"]]],", die Grenzen sind ",["limit"]," und ",["upper"],"."], // candor.sureness.close-call.range.between
    [["b","tag",["Knapper Fall"]],": Die Grenze ist ",["limit"],"."], // candor.sureness.close-call.limit
    [["b","tag",["Knapper Fall"]],": Die Grenzen sind ",["limit"]," und ",["upper"],"."], // candor.sureness.close-call.limit.between
    [["b","tag",["Knapper Fall"]],"."], // candor.sureness.close-call.word
    ["Wie sicher das ist, können wir nicht sagen: Für ",["context","tag",[["place"]]]," wurde es nicht geprüft."], // candor.sureness.unknown.context
    ["Wie sicher das ist, können wir nicht sagen: Für ",["context","tag",[["place"]]]," war es nicht gut genug."], // candor.sureness.unknown.failed
    ["Wie sicher das ist, können wir nicht sagen: Für Fälle von hier wurde es nicht geprüft."], // candor.sureness.unknown.here
    ["Wie sicher das ist, können wir nicht sagen: Für so einen Fall wurde es nicht geprüft."], // candor.sureness.unknown.unusual
    ["Wie sicher das ist, können wir nicht sagen: Zu wenige Fälle wurden geprüft."], // candor.sureness.unknown.few.amount
    ["Wie sicher das ist, können wir nicht sagen: Zu wenige geprüfte Fälle hatten so eine Bewertung."], // candor.sureness.unknown.few
    ["Ungewöhnlicher Fall"], // candor.notice.unusual.title
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (frühere Fälle: ",["range"],")."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (frühere Fälle: ",["range"],")."]}]], // candor.notice.unusual.range
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (",["count"]," von ",["base"]," früheren Fällen)."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (",["count"]," von ",["base"]," früheren Fällen)."]}]], // candor.notice.unusual.share
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (weniger als 1 von ",["base"]," früheren Fällen)."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (weniger als 1 von ",["base"]," früheren Fällen)."]}]], // candor.notice.unusual.rare
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (in früheren Fällen nie gesehen)."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (in früheren Fällen nie gesehen)."]}]], // candor.notice.unusual.unseen
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (außerhalb der dafür gesetzten Grenzen)."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (außerhalb der dafür gesetzten Grenzen)."]}]], // candor.notice.unusual.limits
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (dafür gesetzte Grenzen: ",["range"],")."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (dafür gesetzte Grenzen: ",["range"],")."]}]], // candor.notice.unusual.limits.range
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," nicht angegeben (frühere Fälle hatten es immer)."],"other":["Außerdem: ",["label","tag",[["label"]]]," nicht angegeben (frühere Fälle hatten es immer)."]}]], // candor.notice.unusual.missing
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],". Prüfen Sie die Einheit."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],". Prüfen Sie die Einheit."]}]], // candor.notice.unusual.unit
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (frühere Fälle: ",["range"],"). Prüfen Sie die Einheit."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (frühere Fälle: ",["range"],"). Prüfen Sie die Einheit."]}]], // candor.notice.unusual.unit.range
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["labels"]]]," (jedes allein ist üblich, zusammen nicht)."],"other":["Außerdem: ",["label","tag",[["labels"]]]," (jedes allein ist üblich, zusammen nicht)."]}]], // candor.notice.unusual.together
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],"."],"other":["Außerdem: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],"."]}]], // candor.notice.unusual.plain
    [["place","select",{"first":["Dieser Fall ist für dieses Modell ungewöhnlich: ",["label","tag",[["label"]]]," (verborgen)."],"other":["Außerdem: ",["label","tag",[["label"]]]," (verborgen)."]}]], // candor.notice.unusual.masked
    ["Dieser Fall als Ganzes ist für dieses Modell ungewöhnlich."], // candor.notice.unusual.whole
    ["Von ",["base"]," geprüften ungewöhnlichen Fällen lagen etwa ",["number","tag",[["count"]]]," außerhalb des Bereichs; von ",["base"]," üblichen etwa ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.amount
    ["Von ",["base"]," geprüften ungewöhnlichen Fällen hatten etwa ",["number","tag",[["count"]]]," keines der genannten Ergebnisse; von ",["base"]," üblichen etwa ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.set
    ["Von ",["base"]," geprüften ungewöhnlichen Fällen gingen etwa ",["number","tag",[["count"]]]," anders aus als erwartet; von ",["base"]," üblichen etwa ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.class
    ["Was aus so ungewöhnlichen Fällen wurde, ist hier nicht bekannt."], // candor.notice.unusual.consequence.unknown
    ["Und ",["count","plural",0,{"one":[["#"]," weiteres"],"other":[["#"]," weitere"]}],"."], // candor.notice.unusual.more
    ["Neu hier: ",["value","tag",[["name"]]]], // candor.notice.context.title
    ["Neue Art von Fall"], // candor.notice.context.title.plain
    ["Hier gibt es bekannte Grenzen"], // candor.notice.context.title.known
    ["Dieses Modell hat gelernt aus: ",["context","tag",[["trainedOn"]]],". Dieser Fall kommt aus: ",["context","tag",[["place"]]],"."], // candor.notice.context.learned
    ["Dieses Modell hat gelernt aus: ",["context","tag",[["trainedOn"]]],". Dieser Fall sagt nicht, woher er kommt."], // candor.notice.context.learned.nowhere
    ["Dieser Fall kommt aus ",["context","tag",[["place"]]],". Daraus hat dieses Modell nicht gelernt."], // candor.notice.context.new
    ["Dieser Fall sagt nicht, woher er kommt."], // candor.notice.context.nowhere
    ["Dieses Modell wurde für ",["context","tag",[["place"]]]," geprüft und war dort nicht gut genug."], // candor.notice.context.failed
    ["Dieses Modell wurde für ",["context","tag",[["place"]]]," erst wenig geprüft."], // candor.notice.context.weak
    ["Dieses Modell wurde für ",["context","tag",[["place"]]]," nicht geprüft."], // candor.notice.context.not-checked
    ["Dort schätzte es ",["number","tag",[["estimated"]," von ",["base"]]],"; ",["number","tag",[["observed"]," von ",["base"]]]," ",["value","tag",[["event"]]],"."], // candor.notice.context.effect.event
    ["Dort schätzte es ",["number","tag",[["estimated"]," von ",["base"]]],"; es wurden ",["number","tag",[["observed"]," von ",["base"]]],"."], // candor.notice.context.effect.rate
    ["Dort schätzte es im Mittel ",["number","tag",[["estimated"]]],"; wirklich waren es im Mittel ",["number","tag",[["observed"]]],"."], // candor.notice.context.effect.amount
    ["Nicht geprüft"], // candor.notice.no-profile.title
    ["Wir können nicht sagen, wie sicher oder wie üblich dieser Fall ist."], // candor.notice.no-profile
    ["Nicht verfügbar: ",["parts"]], // candor.notice.partial.title
    ["Der Rest dieser Erklärung ist vollständig."], // candor.notice.partial
    ["wie üblich dieser Fall ist"], // candor.part.unusual
    ["ob dieses Modell für Fälle von hier geprüft wurde"], // candor.part.context
    ["Wichtigste Gründe"], // candor.reasons.heading
    ["Wichtigste Gründe, ohne feste Reihenfolge"], // candor.reasons.heading.close-call
    ["Spricht dagegen"], // candor.reasons.opposing.heading
    ["für ",["value","tag",[["outcome"]]]], // candor.reasons.axis.toward
    ["gegen ",["value","tag",[["outcome"]]]], // candor.reasons.axis.away
    ["erhöht"], // candor.reasons.axis.raised
    ["gesenkt"], // candor.reasons.axis.lowered
    ["Nichts in diesem Fall hat die Schätzung von ihrem üblichen Wert bewegt."], // candor.reasons.empty
    ["Viele kleine Punkte haben die Schätzung bewegt; keiner davon ragt heraus."], // candor.reasons.none-stands-out
    ["Nichts in diesem Fall hat die Schätzung eindeutig bewegt."], // candor.reasons.none-firm
    [["label","tag",[["labels"]]],": Das zählte etwa gleich viel."], // candor.reasons.tie
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): zählte stark für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das zählte stark für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.missing
    [["label","tag",[["label"]]]," (verborgen): zählte stark für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): zählte stark für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): zählte deutlich für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das zählte deutlich für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.missing
    [["label","tag",[["label"]]]," (verborgen): zählte deutlich für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): zählte deutlich für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): zählte leicht für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das zählte leicht für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.missing
    [["label","tag",[["label"]]]," (verborgen): zählte leicht für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): zählte leicht für ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): zählte stark gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das zählte stark gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.missing
    [["label","tag",[["label"]]]," (verborgen): zählte stark gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): zählte stark gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): zählte deutlich gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das zählte deutlich gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.missing
    [["label","tag",[["label"]]]," (verborgen): zählte deutlich gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): zählte deutlich gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): zählte leicht gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das zählte leicht gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.missing
    [["label","tag",[["label"]]]," (verborgen): zählte leicht gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): zählte leicht gegen ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): erhöhte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das erhöhte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.missing
    [["label","tag",[["label"]]]," (verborgen): erhöhte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): erhöhte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): erhöhte die Schätzung stark."], // candor.reasons.raised.strong
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das erhöhte die Schätzung stark."], // candor.reasons.raised.strong.missing
    [["label","tag",[["label"]]]," (verborgen): erhöhte die Schätzung stark."], // candor.reasons.raised.strong.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): erhöhte die Schätzung stark."], // candor.reasons.raised.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): erhöhte die Schätzung deutlich."], // candor.reasons.raised.clear
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das erhöhte die Schätzung deutlich."], // candor.reasons.raised.clear.missing
    [["label","tag",[["label"]]]," (verborgen): erhöhte die Schätzung deutlich."], // candor.reasons.raised.clear.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): erhöhte die Schätzung deutlich."], // candor.reasons.raised.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): erhöhte die Schätzung leicht."], // candor.reasons.raised.slight
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das erhöhte die Schätzung leicht."], // candor.reasons.raised.slight.missing
    [["label","tag",[["label"]]]," (verborgen): erhöhte die Schätzung leicht."], // candor.reasons.raised.slight.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): erhöhte die Schätzung leicht."], // candor.reasons.raised.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): senkte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das senkte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.missing
    [["label","tag",[["label"]]]," (verborgen): senkte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): senkte die Schätzung um ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): senkte die Schätzung stark."], // candor.reasons.lowered.strong
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das senkte die Schätzung stark."], // candor.reasons.lowered.strong.missing
    [["label","tag",[["label"]]]," (verborgen): senkte die Schätzung stark."], // candor.reasons.lowered.strong.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): senkte die Schätzung stark."], // candor.reasons.lowered.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): senkte die Schätzung deutlich."], // candor.reasons.lowered.clear
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das senkte die Schätzung deutlich."], // candor.reasons.lowered.clear.missing
    [["label","tag",[["label"]]]," (verborgen): senkte die Schätzung deutlich."], // candor.reasons.lowered.clear.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): senkte die Schätzung deutlich."], // candor.reasons.lowered.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): senkte die Schätzung leicht."], // candor.reasons.lowered.slight
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das senkte die Schätzung leicht."], // candor.reasons.lowered.slight.missing
    [["label","tag",[["label"]]]," (verborgen): senkte die Schätzung leicht."], // candor.reasons.lowered.slight.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): senkte die Schätzung leicht."], // candor.reasons.lowered.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): bewirkte fast nichts."], // candor.reasons.negligible
    [["label","tag",[["label"]]],": nicht angegeben, ein Ersatzwert wurde benutzt. Das bewirkte fast nichts."], // candor.reasons.negligible.missing
    [["label","tag",[["label"]]]," (verborgen): bewirkte fast nichts."], // candor.reasons.negligible.masked
    [["label","tag",[["label"]]]," zusammen (",["count","plural",0,{"one":[["#"]," Angabe"],"other":[["#"]," Angaben"]}],"): bewirkte fast nichts."], // candor.reasons.negligible.group
    [["label","tag",[["label"]]],": zählte vielleicht ein wenig; das ist nicht gewiss."], // candor.reasons.not-firm
    ["Benutzter Wert"], // candor.detail.value
    ["Frühere Fälle"], // candor.detail.past-cases
    ["Wie fest"], // candor.detail.firmness
    ["Was es ist"], // candor.detail.description
    ["Besteht aus"], // candor.detail.members
    ["Punkte"], // candor.detail.points
    ["Nicht angegeben; ein Ersatzwert wurde benutzt."], // candor.value.missing
    ["Verborgen"], // candor.value.masked
    ["leer"], // candor.value.empty
    ["nicht angegeben"], // candor.value.none
    ["Höher als etwa ",["number","tag",[["count"]," von ",["base"]]]," früheren Fällen."], // candor.past.higher
    ["Niedriger als etwa ",["number","tag",[["count"]," von ",["base"]]]," früheren Fällen."], // candor.past.lower
    ["Höher als fast alle früheren Fälle."], // candor.past.higher.all
    ["Niedriger als fast alle früheren Fälle."], // candor.past.lower.all
    ["Im üblichen Bereich."], // candor.past.usual
    [["value"],", dieser Fall"], // candor.past.here
    ["Hälfte der früheren Fälle: ",["range"]], // candor.past.half
    ["mindestens die Hälfte der früheren Fälle: ",["value","tag",[["value"]]]], // candor.past.half.same
    ["Etwa ",["number","tag",[["count"]," von ",["base"]]]," früheren Fällen hatten dies."], // candor.past.share
    ["Weniger als ",["number","tag",["1 von ",["base"]]]," früheren Fällen hatte dies."], // candor.past.share.few
    ["Fast alle früheren Fälle hatten dies."], // candor.past.share.all
    ["Kein früherer Fall hatte dies."], // candor.past.unseen
    ["Fest: aus dem Modell genau errechnet."], // candor.firm.exact
    ["Fest: in jeder Prüfung dieselbe Richtung."], // candor.firm.yes
    ["Nicht gewiss: Die Richtung könnte auch umgekehrt sein."], // candor.firm.no
    ["Nicht gewiss: Es kommt darauf an, mit welchen früheren Fällen man vergleicht."], // candor.firm.background
    ["Eine frühere Schätzung wies in die andere Richtung."], // candor.firm.turned
    [["number","tag",[["points"]]],", Fehler ",["number","tag",[["error"]]],"."], // candor.points
    [["number","tag",[["points"]]],"."], // candor.points.exact
    [["text"],"."], // candor.summary.line
    ["Erklärung"], // candor.panel.label
    ["Erklärung für ",["value","tag",[["case"]]]], // candor.panel.label.case
    ["Mehr Einzelheiten"], // candor.panel.more
    ["Über diese Empfehlung"], // candor.panel.about
    ["Die Erklärung wird vorbereitet"], // candor.panel.loading
    ["Erklärung vollständig"], // candor.panel.complete
    ["Erklärung aktualisiert: Hauptgrund ist jetzt ",["label","tag",[["label"]]]], // candor.panel.main-reason
    [["label","tag",[["labels"]]],": Eine frühere Schätzung wies in die andere Richtung."], // candor.panel.turned
    [["b","tag",["Erste Schätzung, wird noch geprüft."]]," Sie können schon antworten."], // candor.panel.refining
    ["Neueres Ergebnis verfügbar"], // candor.panel.stale
    ["Zeigen"], // candor.panel.stale.show
    ["Dieses behalten"], // candor.panel.stale.keep
    [["b","tag",["Sie sind offline."]]," Antworten werden auf diesem Gerät gespeichert und später gesendet."], // candor.panel.offline
    [["b","tag",["Sie sind offline."]]," Antworten werden auf diesem Gerät gespeichert und später gesendet. ",["count","plural",0,{"one":[["#"]," wartet."],"other":[["#"]," warten."]}]], // candor.panel.offline.waiting
    [["b","tag",["Sie sind offline."]]," Antworten bleiben, bis diese Seite geschlossen wird. Gesendet werden sie, sobald Sie wieder online sind."], // candor.panel.offline.not-durable
    ["Sie sind wieder online."], // candor.panel.online
    ["Melden Sie sich zum Senden wieder an. Ihre Antwort bleibt erhalten."], // candor.panel.sign-in
    ["Diesen Teil noch einmal versuchen"], // candor.panel.retry-part
    ["Die Erklärung konnte nicht erstellt werden"], // candor.error.title
    ["Etwas, das sie braucht, hat nicht funktioniert."], // candor.error.cause
    ["Eine Datei, die sie braucht, wurde nicht geladen."], // candor.error.cause.load
    ["Die Modelldatei kann hier nicht gelesen werden."], // candor.error.cause.model
    ["Die Datei über frühere Fälle passt nicht zu diesem Modell."], // candor.error.cause.profile
    ["Ein Wert dieses Falls ist nicht brauchbar. Prüfen Sie die Eingabe."], // candor.error.cause.case
    ["Sie können trotzdem entscheiden."], // candor.error.still
    ["Sie können trotzdem entscheiden, und Sie können jemanden fragen."], // candor.error.still.ask
    ["Einzelheiten"], // candor.error.details
    ["Noch einmal versuchen"], // candor.error.retry
    ["Kennung für den Support:"], // candor.error.reference
    [["rank"]," von ",["count"],"."], // candor.reasons.position
    [["count","plural",0,{"one":["Der einzige Faktor"],"other":["Alle ",["#"]," Faktoren"]}]], // candor.factors.caption
    [["count","plural",0,{"one":["Der einzige Faktor"],"other":["Alle ",["#"]," Faktoren, stärkste zuerst"]}]], // candor.factors.caption.strongest
    ["Faktor"], // candor.factors.label
    ["Benutzter Wert"], // candor.factors.value
    ["Zählte"], // candor.factors.pull
    ["stark ",["side"]], // candor.factors.pull.strong
    ["deutlich ",["side"]], // candor.factors.pull.clear
    ["leicht ",["side"]], // candor.factors.pull.slight
    ["kaum ",["side"]], // candor.factors.pull.negligible
    ["Ihre Sicht"], // candor.feedback.heading
    ["Zustimmen"], // candor.feedback.agree
    ["Nicht zustimmen"], // candor.feedback.disagree
    ["Nicht sicher"], // candor.feedback.not-sure
    ["Jemanden fragen"], // candor.feedback.ask
    ["Über diese Empfehlung"], // candor.about.heading
    ["Das Modell empfiehlt. Sie entscheiden."], // candor.about.role
    ["Wofür es da ist"], // candor.about.purpose
    ["Wofür es nicht da ist"], // candor.about.not-for
    ["Gelernt aus"], // candor.about.learned
    ["Betreut von"], // candor.about.owner
    ["Kontakt"], // candor.about.contact
    ["Nächste Prüfung bis"], // candor.about.review
    ["Freigegeben von"], // candor.about.approved
    ["Modell"], // candor.about.version
    ["Was gemessen wurde"], // candor.about.measured
    ["Von ",["number","tag",[["n"]]]," geprüften Fällen mit ähnlicher Bewertung: ",["number","tag",[["hits"]]]," ",["value","tag",[["event"]]],"."], // candor.about.measured.event
    ["Von ",["number","tag",[["n"]]]," geprüften Fällen mit ähnlicher Bewertung hatten ",["number","tag",[["hits"]]]," das Ergebnis, um das es bei der Bewertung geht."], // candor.about.measured.outcome
    ["Diese geprüften Fälle kamen aus: ",["context","tag",[["places"]]],"."], // candor.about.measured.on
    ["Der Bereich wurde so geprüft, dass etwa ",["count"]," von ",["base"]," solchen Fällen darin liegen."], // candor.about.measured.range
    ["Verglichen wurde dieser Fall mit ",["count","plural",0,{"one":[["#"]," früherem Fall"],"other":[["#"]," früheren Fällen"]}],", um zu sehen, wie üblich er ist."], // candor.about.measured.unusual
    ["Für Fälle wie diesen wurde nichts gemessen."], // candor.about.measured.none
    ["Wie die Gründe entstehen"], // candor.about.method
    ["Das Modell bewertet diesen Fall mit und ohne jeden Wert, in jeder möglichen Reihenfolge. Ein Grund ist die mittlere Änderung. Sie ist genau errechnet."], // candor.about.method.exact
    ["Das Modell bewertet diesen Fall mit und ohne jeden Wert, in vielen Reihenfolgen. Ein Grund ist die mittlere Änderung. Sie ist aus ",["number","tag",[["evaluations"]]]," Läufen des Modells geschätzt."], // candor.about.method.sampled
    ["Gründe beschreiben die Bewertung des Modells. Sie sagen nicht, warum etwas geschehen wird."], // candor.about.method.world
    ["Technische Angaben"], // candor.technical.heading
    ["Zurechnung"], // candor.technical.method
    ["Shapley-Werte, Verfahren ",["engine"],", Skala ",["scale"]], // candor.technical.method.value
    ["Shapley-Werte, Verfahren ",["engine"],", Skala ",["scale"],", Budget ",["budget"]," Koalitionen"], // candor.technical.method.value.sampled
    ["Basiswert"], // candor.technical.base
    ["Modellausgabe"], // candor.technical.output
    ["Lücke"], // candor.technical.gap
    ["Wahrscheinlichkeit"], // candor.technical.likelihood
    [["hits"]," von ",["n"],", Intervall zu 90 %: ",["range"]], // candor.technical.likelihood.value
    ["Bereich"], // candor.technical.band
    [["range"],", Alpha ",["alpha"]], // candor.technical.band.value
    ["ohne Grenzen bei Alpha ",["alpha"],": zu wenige Kalibrierungsfälle"], // candor.technical.band.unbounded
    ["Menge der Ergebnisse"], // candor.technical.set
    [["value","tag",[["outcomes"]]],", Alpha ",["alpha"]], // candor.technical.set.value
    ["leer, Alpha ",["alpha"]], // candor.technical.set.empty
    ["In der Menge, weil Kalibrierungsfälle fehlen"], // candor.technical.set.unchecked
    ["Glaubwürdigkeit"], // candor.technical.credibility
    ["Konfidenz"], // candor.technical.confidence
    ["Nicht verfügbar"], // candor.technical.problems
    ["Ungewöhnlich, konformer p-Wert"], // candor.technical.unusual
    ["Modelldatei (SHA-256)"], // candor.technical.model
    ["Profil (SHA-256)"], // candor.technical.profile
    ["Startwert"], // candor.technical.seed
    ["Erstellt mit"], // candor.technical.versions
    ["nicht gewiss"], // candor.factors.pull.not-firm
    ["Faktor suchen"], // candor.factors.filter
    [["count"]," von ",["total"]," Faktoren"], // candor.factors.filter.count
    ["Kein Faktor passt."], // candor.factors.filter.none
    ["Vergleichen mit"], // candor.dots.cutoff
    [["count","plural",0,{"one":[["number","tag",[["#"]]]," von ",["base"]," liegt unter ",["value","tag",[["amount"]]],"."],"other":[["number","tag",[["#"]]]," von ",["base"]," liegen unter ",["value","tag",[["amount"]]],"."]}]], // candor.dots.cutoff.count
    ["Quelle"], // candor.detail.source
    [["value","tag",[["source"]]],", ",["date"]], // candor.detail.source.dated
    ["Dieser Wert stimmt nicht"], // candor.reasons.wrong
    ["Das Modell wurde seit Ihrem letzten Fall erneuert."], // candor.panel.model-changed
    ["Das Modell wurde am ",["date"],", seit Ihrem letzten Fall, erneuert."], // candor.panel.model-changed.on
    ["Es gibt eine neuere Empfehlung."], // candor.panel.superseded
    ["±"], // candor.factors.error
    [["because","select",{"context":["Dieses Modell wurde für solche Fälle nicht geprüft."],"unusual":["Dieser Fall ist ungewöhnlich."],"close":["Es ist knapp."],"other":["Sie stimmen nicht zu."]}]," Sie können jemanden fragen."], // candor.advice.offer
    [["because","select",{"context":["Dieses Modell wurde für solche Fälle nicht geprüft."],"unusual":["Dieser Fall ist ungewöhnlich."],"close":["Es ist knapp."],"other":["Sie stimmen nicht zu."]}]," Bitte fragen Sie vor der Entscheidung jemanden."], // candor.advice.require
  ]),
  feedback: async () => (await import('./de.feedback.js')).feedback,
};
