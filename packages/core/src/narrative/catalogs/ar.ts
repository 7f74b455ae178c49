// Made by `pnpm locales` from packages/core/locales. Edit the words there.
import type { Catalog } from '../catalog.js';
import { inOrder } from '../inOrder.js';
import { messageKeys } from '../messageKeys.js';

export const ar: Catalog = {
  locale: "ar",
  draft: true,
  messages: /* @__PURE__ */ inOrder(messageKeys, [
    ["التوصية: ",["b","tag",[["outcome"]]]], // candor.recommendation.outcome
    ["التقدير: ",["b","tag",[["estimate"]]]], // candor.recommendation.estimate
    ["لا توصية لهذه الحالة"], // candor.recommendation.none
    [["value","tag",[["name"]]]], // candor.meta.model
    [["value","tag",[["name"]," ",["version"]]]], // candor.meta.version
    [["value","tag",[["name"]]],"، اليوم ",["time"]], // candor.meta.today
    [["value","tag",[["name"]]],"، ",["date"],"، ",["time"]], // candor.meta.date
    [["value","tag",["‏",["model"]]],". التقدير ",["number","tag",[["estimate"]]],"."], // candor.meta.estimate
    [["count"]," من ",["base"]], // candor.frequency
    [["count","plural",0,{"zero":["لا شيء آخر"],"one":[["#"]," آخر"],"two":[["#"]," آخران"],"few":[["#"]," أخرى"],"many":[["#"]," أخرى"],"other":[["#"]," أخرى"]}]], // candor.places.more
    ["الحد ",["limit"]], // candor.range.limit
    [["low"]," إلى ",["high"]], // candor.range
    ["من كل ",["base"]," من الحالات المفحوصة ذات تقييم مشابه، نحو ",["number","tag",[["count"]]]," ",["value","tag",[["event"]]],"."], // candor.likelihood.event
    ["في ",["context","tag",[["place"]]],"، من كل ",["base"]," من الحالات المفحوصة ذات تقييم مشابه، نحو ",["number","tag",[["count"]]]," ",["value","tag",[["event"]]],"."], // candor.likelihood.event.elsewhere
    ["من كل ",["base"]," من الحالات المفحوصة ذات تقييم مشابه، كانت نتيجة نحو ",["number","tag",[["count"]]],": ",["value","tag",[["outcome"]]],"."], // candor.likelihood.outcome
    ["في ",["context","tag",[["place"]]],"، من كل ",["base"]," من الحالات المفحوصة ذات تقييم مشابه، كانت نتيجة نحو ",["number","tag",[["count"]]],": ",["value","tag",[["outcome"]]],"."], // candor.likelihood.outcome.elsewhere
    ["على الأرجح بين ",["number","tag",[["low"]]]," و ",["number","tag",[["high"]]],". في نحو ",["number","tag",[["count"]]]," من كل ",["base"]," من الحالات المفحوصة كان المبلغ الفعلي داخل نطاق كهذا."], // candor.amount.between
    ["على الأرجح أقل من ",["number","tag",[["high"]]],". في نحو ",["number","tag",[["count"]]]," من كل ",["base"]," من الحالات المفحوصة كان المبلغ الفعلي داخل نطاق كهذا."], // candor.amount.below
    ["على الأرجح أكثر من ",["number","tag",[["low"]]],". في نحو ",["number","tag",[["count"]]]," من كل ",["base"]," من الحالات المفحوصة كان المبلغ الفعلي داخل نطاق كهذا."], // candor.amount.above
    [["base"]," من المبالغ المتساوية الاحتمال، من ",["low"]," إلى ",["high"],"."], // candor.dots.label
    ["كل نقطة مبلغ واحد من ",["base"]," من المبالغ المتساوية الاحتمال."], // candor.dots.caption
    [["count","plural",0,{"zero":[["number","tag",[["#"]]]," من ",["base"]," فوق الحد."],"one":[["number","tag",[["#"]]]," من ",["base"]," فوق الحد."],"two":[["number","tag",[["#"]]]," من ",["base"]," فوق الحد."],"few":[["number","tag",[["#"]]]," من ",["base"]," فوق الحد."],"many":[["number","tag",[["#"]]]," من ",["base"]," فوق الحد."],"other":[["number","tag",[["#"]]]," من ",["base"]," فوق الحد."]}]], // candor.dots.count.above
    [["count","plural",0,{"zero":[["number","tag",[["#"]]]," من ",["base"]," تحت الحد."],"one":[["number","tag",[["#"]]]," من ",["base"]," تحت الحد."],"two":[["number","tag",[["#"]]]," من ",["base"]," تحت الحد."],"few":[["number","tag",[["#"]]]," من ",["base"]," تحت الحد."],"many":[["number","tag",[["#"]]]," من ",["base"]," تحت الحد."],"other":[["number","tag",[["#"]]]," من ",["base"]," تحت الحد."]}]], // candor.dots.count.below
    ["عرض كجدول"], // candor.dots.table
    ["النقطة"], // candor.dots.table.number
    ["المبلغ"], // candor.dots.table.amount
    ["مقارنةً بالحد"], // candor.dots.table.side
    ["فوقه"], // candor.dots.table.above
    ["تحته"], // candor.dots.table.below
    ["الأرجح أنها إحدى هذه: ",["value","tag",[["outcomes"]]],"."], // candor.classes.several
    [["count","plural",0,{"zero":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"one":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"two":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادهما."],"few":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"many":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"other":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."]}]], // candor.classes.unchecked
    ["الأرجح أنها إحدى هذه: ",["value","tag",[["likely"]]],". ",["count","plural",0,{"zero":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"one":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"two":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادهما."],"few":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"many":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."],"other":["فُحصت حالات قليلة من ",["value","tag",[["outcomes"]]]," فلا يمكن استبعادها."]}]], // candor.classes.several.unchecked
    ["لا تشبه هذه الحالة أيًا من النتائج المعروفة."], // candor.classes.none
    ["مؤكد جدًا"], // candor.sureness.very.label
    [["b","tag",["مؤكد جدًا"]],": من كل ",["base"]," من الحالات المفحوصة المشابهة، انتهت نحو ",["number","tag",[["count"]]]," إلى هذه النتيجة."], // candor.sureness.very.class
    [["b","tag",["مؤكد جدًا"]]," أنه فوق الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.very.above
    [["b","tag",["مؤكد جدًا"]]," أنه فوق الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه فوقه."], // candor.sureness.very.above.mostly
    [["b","tag",["مؤكد جدًا"]]," أنه فوق الحد ",["limit"],"."], // candor.sureness.very.above.limit
    [["b","tag",["مؤكد جدًا"]]," أنه تحت الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.very.below
    [["b","tag",["مؤكد جدًا"]]," أنه تحت الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه تحته."], // candor.sureness.very.below.mostly
    [["b","tag",["مؤكد جدًا"]]," أنه تحت الحد ",["limit"],"."], // candor.sureness.very.below.limit
    [["b","tag",["مؤكد جدًا"]]," أنه بين الحدين ",["limit"]," و ",["upper"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.very.between
    [["b","tag",["مؤكد جدًا"]]," أنه بين الحدين ",["limit"]," و ",["upper"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه بينهما."], // candor.sureness.very.between.mostly
    [["b","tag",["مؤكد جدًا"]]," أنه بين الحدين ",["limit"]," و ",["upper"],"."], // candor.sureness.very.between.limit
    [["b","tag",["مؤكد جدًا"]],"."], // candor.sureness.very.word
    ["مؤكد إلى حد كبير"], // candor.sureness.fairly.label
    [["b","tag",["مؤكد إلى حد كبير"]],": من كل ",["base"]," من الحالات المفحوصة المشابهة، انتهت نحو ",["number","tag",[["count"]]]," إلى هذه النتيجة."], // candor.sureness.fairly.class
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه فوق الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.above
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه فوق الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه فوقه."], // candor.sureness.fairly.above.mostly
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه فوق الحد ",["limit"],"."], // candor.sureness.fairly.above.limit
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه تحت الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.below
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه تحت الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه تحته."], // candor.sureness.fairly.below.mostly
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه تحت الحد ",["limit"],"."], // candor.sureness.fairly.below.limit
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه بين الحدين ",["limit"]," و ",["upper"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.fairly.between
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه بين الحدين ",["limit"]," و ",["upper"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه بينهما."], // candor.sureness.fairly.between.mostly
    [["b","tag",["مؤكد إلى حد كبير"]]," أنه بين الحدين ",["limit"]," و ",["upper"],"."], // candor.sureness.fairly.between.limit
    [["b","tag",["مؤكد إلى حد كبير"]],"."], // candor.sureness.fairly.word
    ["مؤكد إلى حد ما"], // candor.sureness.somewhat.label
    [["b","tag",["مؤكد إلى حد ما"]],": من كل ",["base"]," من الحالات المفحوصة المشابهة، انتهت نحو ",["number","tag",[["count"]]]," إلى هذه النتيجة."], // candor.sureness.somewhat.class
    [["b","tag",["مؤكد إلى حد ما"]]," أنه فوق الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.above
    [["b","tag",["مؤكد إلى حد ما"]]," أنه فوق الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه فوقه."], // candor.sureness.somewhat.above.mostly
    [["b","tag",["مؤكد إلى حد ما"]]," أنه فوق الحد ",["limit"],"."], // candor.sureness.somewhat.above.limit
    [["b","tag",["مؤكد إلى حد ما"]]," أنه تحت الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.below
    [["b","tag",["مؤكد إلى حد ما"]]," أنه تحت الحد ",["limit"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه تحته."], // candor.sureness.somewhat.below.mostly
    [["b","tag",["مؤكد إلى حد ما"]]," أنه تحت الحد ",["limit"],"."], // candor.sureness.somewhat.below.limit
    [["b","tag",["مؤكد إلى حد ما"]]," أنه بين الحدين ",["limit"]," و ",["upper"],": على الأرجح ",["number","tag",[["range"]]],"."], // candor.sureness.somewhat.between
    [["b","tag",["مؤكد إلى حد ما"]]," أنه بين الحدين ",["limit"]," و ",["upper"],": على الأرجح ",["number","tag",[["range"]]],"، وأغلبه بينهما."], // candor.sureness.somewhat.between.mostly
    [["b","tag",["مؤكد إلى حد ما"]]," أنه بين الحدين ",["limit"]," و ",["upper"],"."], // candor.sureness.somewhat.between.limit
    [["b","tag",["مؤكد إلى حد ما"]],"."], // candor.sureness.somewhat.word
    ["حالة متقاربة"], // candor.sureness.close-call.label
    [["b","tag",["حالة متقاربة"]],": من كل ",["base"]," من الحالات المفحوصة المشابهة، انتهت نحو ",["number","tag",[["count"]]]," إلى هذه النتيجة."], // candor.sureness.close-call.class
    [["b","tag",["حالة متقاربة"]],": على الأرجح ",["number","tag",[["range"]]],"، والحد ",["limit"],"."], // candor.sureness.close-call.range
    [["b","tag",["حالة متقاربة"]],": على الأرجح ",["number","tag",[["range"]]],"، والحدان ",["limit"]," و ",["upper"],"."], // candor.sureness.close-call.range.between
    [["b","tag",["حالة متقاربة"]],": الحد ",["limit"],"."], // candor.sureness.close-call.limit
    [["b","tag",["حالة متقاربة"]],": الحدان ",["limit"]," و ",["upper"],"."], // candor.sureness.close-call.limit.between
    [["b","tag",["حالة متقاربة"]],"."], // candor.sureness.close-call.word
    ["لا يمكننا قول مدى التأكد: لم يُفحص هذا من أجل ",["context","tag",[["place"]]],"."], // candor.sureness.unknown.context
    ["لا يمكننا قول مدى التأكد: لم تكن النتائج جيدة بما يكفي في ",["context","tag",[["place"]]],"."], // candor.sureness.unknown.failed
    ["لا يمكننا قول مدى التأكد: لم يُفحص هذا لحالات من هنا."], // candor.sureness.unknown.here
    ["لا يمكننا قول مدى التأكد: لم يُفحص هذا لحالة كهذه."], // candor.sureness.unknown.unusual
    ["لا يمكننا قول مدى التأكد: فُحصت حالات قليلة جدًا."], // candor.sureness.unknown.few.amount
    ["لا يمكننا قول مدى التأكد: حالات قليلة جدًا من المفحوصة لها تقييم مشابه."], // candor.sureness.unknown.few
    ["حالة غير معتادة"], // candor.notice.unusual.title
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (الحالات السابقة: ",["range"],")."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (الحالات السابقة: ",["range"],")."]}]], // candor.notice.unusual.range
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (",["count"]," من كل ",["base"]," من الحالات السابقة)."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (",["count"]," من كل ",["base"]," من الحالات السابقة)."]}]], // candor.notice.unusual.share
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (أقل من حالة واحدة من كل ",["base"]," من الحالات السابقة)."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (أقل من حالة واحدة من كل ",["base"]," من الحالات السابقة)."]}]], // candor.notice.unusual.rare
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (لم يظهر في الحالات السابقة)."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (لم يظهر في الحالات السابقة)."]}]], // candor.notice.unusual.unseen
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (خارج الحدود الموضوعة له)."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (خارج الحدود الموضوعة له)."]}]], // candor.notice.unusual.limits
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (الحدود الموضوعة له: ",["range"],")."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (الحدود الموضوعة له: ",["range"],")."]}]], // candor.notice.unusual.limits.range
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]],": لم تُقدَّم قيمة (كانت موجودة دائمًا في الحالات السابقة)."],"other":["وأيضًا: ",["label","tag",[["label"]]],": لم تُقدَّم قيمة (كانت موجودة دائمًا في الحالات السابقة)."]}]], // candor.notice.unusual.missing
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],". تحقق من الوحدة."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],". تحقق من الوحدة."]}]], // candor.notice.unusual.unit
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (الحالات السابقة: ",["range"],"). تحقق من الوحدة."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]]," (الحالات السابقة: ",["range"],"). تحقق من الوحدة."]}]], // candor.notice.unusual.unit.range
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["labels"]]]," (كل منها معتاد وحده، لكنها معًا غير معتادة)."],"other":["وأيضًا: ",["label","tag",[["labels"]]]," (كل منها معتاد وحده، لكنها معًا غير معتادة)."]}]], // candor.notice.unusual.together
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],"."],"other":["وأيضًا: ",["label","tag",[["label"]]]," ",["value","tag",[["value"]]],"."]}]], // candor.notice.unusual.plain
    [["place","select",{"first":["هذه الحالة غير معتادة لهذا النموذج: ",["label","tag",[["label"]]]," (مخفي)."],"other":["وأيضًا: ",["label","tag",[["label"]]]," (مخفي)."]}]], // candor.notice.unusual.masked
    ["هذه الحالة ككل غير معتادة لهذا النموذج."], // candor.notice.unusual.whole
    ["من كل ",["base"]," من الحالات غير المعتادة المفحوصة، وقعت نحو ",["number","tag",[["count"]]]," خارج النطاق. ومن كل ",["base"]," من المعتادة، نحو ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.amount
    ["من كل ",["base"]," من الحالات غير المعتادة المفحوصة، لم تكن نحو ",["number","tag",[["count"]]]," من النتائج المذكورة. ومن كل ",["base"]," من المعتادة، نحو ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.set
    ["من كل ",["base"]," من الحالات غير المعتادة المفحوصة، انتهت نحو ",["number","tag",[["count"]]]," إلى النتيجة الأقل احتمالًا. ومن كل ",["base"]," من المعتادة، نحو ",["number","tag",[["rest"]]],"."], // candor.notice.unusual.consequence.class
    ["لا يُعرف هنا ما آلت إليه حالات كهذه."], // candor.notice.unusual.consequence.unknown
    ["وهناك ",["count","plural",0,{"zero":["لا شيء آخر"],"one":[["#"]," آخر"],"two":[["#"]," آخران"],"few":[["#"]," أخرى"],"many":[["#"]," أخرى"],"other":[["#"]," أخرى"]}],"."], // candor.notice.unusual.more
    ["جديد: ",["value","tag",[["name"]]]], // candor.notice.context.title
    ["نوع جديد من الحالات"], // candor.notice.context.title.plain
    ["حدود معروفة هنا"], // candor.notice.context.title.known
    ["تعلّم هذا النموذج من ",["context","tag",[["trainedOn"]]],". هذه الحالة من ",["context","tag",[["place"]]],"."], // candor.notice.context.learned
    ["تعلّم هذا النموذج من ",["context","tag",[["trainedOn"]]],". لا تذكر هذه الحالة من أين هي."], // candor.notice.context.learned.nowhere
    ["هذه الحالة من ",["context","tag",[["place"]]],"، ولم يتعلّم منها هذا النموذج."], // candor.notice.context.new
    ["لا تذكر هذه الحالة من أين هي."], // candor.notice.context.nowhere
    ["فُحص هذا النموذج في ",["context","tag",[["place"]]]," ولم يكن جيدًا بما يكفي هناك."], // candor.notice.context.failed
    ["لم يُفحص هذا النموذج في ",["context","tag",[["place"]]]," إلا قليلًا."], // candor.notice.context.weak
    ["لم يُفحص هذا النموذج في ",["context","tag",[["place"]]],"."], // candor.notice.context.not-checked
    ["قدّر هناك ",["number","tag",[["estimated"]," من ",["base"]]],"؛ والواقع أن ",["number","tag",[["observed"]," من ",["base"]]]," ",["value","tag",[["event"]]],"."], // candor.notice.context.effect.event
    ["قدّر هناك ",["number","tag",[["estimated"]," من ",["base"]]],"؛ وكان الواقع ",["number","tag",[["observed"]," من ",["base"]]],"."], // candor.notice.context.effect.rate
    ["قدّر هناك ",["number","tag",[["estimated"]]]," في المتوسط؛ وكان المتوسط الفعلي ",["number","tag",[["observed"]]],"."], // candor.notice.context.effect.amount
    ["غير مفحوص"], // candor.notice.no-profile.title
    ["لا يمكننا قول مدى التأكد ولا إن كانت هذه الحالة معتادة."], // candor.notice.no-profile
    ["غير متاح: ",["parts"]], // candor.notice.partial.title
    ["بقية هذا الشرح كاملة."], // candor.notice.partial
    ["هل هذه الحالة معتادة"], // candor.part.unusual
    ["هل فُحص هذا النموذج لحالات من هنا"], // candor.part.context
    ["الأسباب الرئيسية"], // candor.reasons.heading
    ["الأسباب الرئيسية، بلا ترتيب ثابت"], // candor.reasons.heading.close-call
    ["ما يشير إلى الاتجاه الآخر"], // candor.reasons.opposing.heading
    ["نحو ",["value","tag",[["outcome"]]]], // candor.reasons.axis.toward
    ["بعيدًا عن ",["value","tag",[["outcome"]]]], // candor.reasons.axis.away
    ["رفع"], // candor.reasons.axis.raised
    ["خفض"], // candor.reasons.axis.lowered
    ["لا شيء في هذه الحالة حرّك التقدير عن قيمته المعتادة."], // candor.reasons.empty
    ["نقاط صغيرة كثيرة حرّكت التقدير؛ ولا يبرز أي منها."], // candor.reasons.none-stands-out
    ["لا شيء في هذه الحالة حرّك التقدير بوضوح."], // candor.reasons.none-firm
    [["label","tag",[["labels"]]],": تأثيرها متساوٍ تقريبًا."], // candor.reasons.tie
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): دفع ذلك بقوة نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. دفع ذلك بقوة نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.missing
    [["label","tag",[["label"]]]," (مخفي): دفع ذلك بقوة نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): دفع ذلك بقوة نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): دفع ذلك بوضوح نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. دفع ذلك بوضوح نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.missing
    [["label","tag",[["label"]]]," (مخفي): دفع ذلك بوضوح نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): دفع ذلك بوضوح نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): دفع ذلك قليلًا نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. دفع ذلك قليلًا نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.missing
    [["label","tag",[["label"]]]," (مخفي): دفع ذلك قليلًا نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): دفع ذلك قليلًا نحو ",["value","tag",[["outcome"]]],"."], // candor.reasons.toward.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): دفع ذلك بقوة بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. دفع ذلك بقوة بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.missing
    [["label","tag",[["label"]]]," (مخفي): دفع ذلك بقوة بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): دفع ذلك بقوة بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): دفع ذلك بوضوح بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. دفع ذلك بوضوح بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.missing
    [["label","tag",[["label"]]]," (مخفي): دفع ذلك بوضوح بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): دفع ذلك بوضوح بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): دفع ذلك قليلًا بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. دفع ذلك قليلًا بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.missing
    [["label","tag",[["label"]]]," (مخفي): دفع ذلك قليلًا بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): دفع ذلك قليلًا بعيدًا عن ",["value","tag",[["outcome"]]],"."], // candor.reasons.away.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): رفع ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. رفع ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.missing
    [["label","tag",[["label"]]]," (مخفي): رفع ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): رفع ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.raised.amount.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): رفع ذلك التقدير بقوة."], // candor.reasons.raised.strong
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. رفع ذلك التقدير بقوة."], // candor.reasons.raised.strong.missing
    [["label","tag",[["label"]]]," (مخفي): رفع ذلك التقدير بقوة."], // candor.reasons.raised.strong.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): رفع ذلك التقدير بقوة."], // candor.reasons.raised.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): رفع ذلك التقدير بوضوح."], // candor.reasons.raised.clear
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. رفع ذلك التقدير بوضوح."], // candor.reasons.raised.clear.missing
    [["label","tag",[["label"]]]," (مخفي): رفع ذلك التقدير بوضوح."], // candor.reasons.raised.clear.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): رفع ذلك التقدير بوضوح."], // candor.reasons.raised.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): رفع ذلك التقدير قليلًا."], // candor.reasons.raised.slight
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. رفع ذلك التقدير قليلًا."], // candor.reasons.raised.slight.missing
    [["label","tag",[["label"]]]," (مخفي): رفع ذلك التقدير قليلًا."], // candor.reasons.raised.slight.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): رفع ذلك التقدير قليلًا."], // candor.reasons.raised.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): خفض ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. خفض ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.missing
    [["label","tag",[["label"]]]," (مخفي): خفض ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): خفض ذلك التقدير بمقدار ",["number","tag",[["amount"]]],"."], // candor.reasons.lowered.amount.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): خفض ذلك التقدير بقوة."], // candor.reasons.lowered.strong
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. خفض ذلك التقدير بقوة."], // candor.reasons.lowered.strong.missing
    [["label","tag",[["label"]]]," (مخفي): خفض ذلك التقدير بقوة."], // candor.reasons.lowered.strong.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): خفض ذلك التقدير بقوة."], // candor.reasons.lowered.strong.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): خفض ذلك التقدير بوضوح."], // candor.reasons.lowered.clear
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. خفض ذلك التقدير بوضوح."], // candor.reasons.lowered.clear.missing
    [["label","tag",[["label"]]]," (مخفي): خفض ذلك التقدير بوضوح."], // candor.reasons.lowered.clear.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): خفض ذلك التقدير بوضوح."], // candor.reasons.lowered.clear.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): خفض ذلك التقدير قليلًا."], // candor.reasons.lowered.slight
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. خفض ذلك التقدير قليلًا."], // candor.reasons.lowered.slight.missing
    [["label","tag",[["label"]]]," (مخفي): خفض ذلك التقدير قليلًا."], // candor.reasons.lowered.slight.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): خفض ذلك التقدير قليلًا."], // candor.reasons.lowered.slight.group
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],"): كان الأثر شبه معدوم."], // candor.reasons.negligible
    [["label","tag",[["label"]]],": لم تُقدَّم قيمة فاستُخدمت قيمة بديلة. كان الأثر شبه معدوم."], // candor.reasons.negligible.missing
    [["label","tag",[["label"]]]," (مخفي): كان الأثر شبه معدوم."], // candor.reasons.negligible.masked
    [["label","tag",[["label"]]]," معًا (",["count","plural",0,{"zero":[["#"]," عنصر"],"one":["عنصر واحد"],"two":["عنصران"],"few":[["#"]," عناصر"],"many":[["#"]," عنصرًا"],"other":[["#"]," عنصر"]}],"): كان الأثر شبه معدوم."], // candor.reasons.negligible.group
    [["label","tag",[["label"]]],": ربما كان له دور صغير؛ وهذا غير أكيد."], // candor.reasons.not-firm
    ["القيمة المستخدمة"], // candor.detail.value
    ["الحالات السابقة"], // candor.detail.past-cases
    ["مدى الثبات"], // candor.detail.firmness
    ["ما هو"], // candor.detail.description
    ["يتكون من"], // candor.detail.members
    ["النقاط"], // candor.detail.points
    ["لم تُقدَّم؛ استُخدمت قيمة بديلة."], // candor.value.missing
    ["مخفي"], // candor.value.masked
    ["فارغ"], // candor.value.empty
    ["لم تُقدَّم"], // candor.value.none
    ["أعلى من نحو ",["number","tag",[["count"]," من ",["base"]]]," من الحالات السابقة."], // candor.past.higher
    ["أقل من نحو ",["number","tag",[["count"]," من ",["base"]]]," من الحالات السابقة."], // candor.past.lower
    ["أعلى من كل الحالات السابقة تقريبًا."], // candor.past.higher.all
    ["أقل من كل الحالات السابقة تقريبًا."], // candor.past.lower.all
    ["ضمن النطاق المعتاد."], // candor.past.usual
    [["value"],"، هذه الحالة"], // candor.past.here
    ["نصف الحالات السابقة: ",["range"]], // candor.past.half
    ["نصف الحالات السابقة أو أكثر: ",["value","tag",[["value"]]]], // candor.past.half.same
    ["كان هذا في نحو ",["number","tag",[["count"]," من ",["base"]]]," من الحالات السابقة."], // candor.past.share
    ["كان هذا في أقل من ",["number","tag",["واحدة من ",["base"]]]," من الحالات السابقة."], // candor.past.share.few
    ["كان هذا في كل الحالات السابقة تقريبًا."], // candor.past.share.all
    ["لم يكن هذا في أي حالة سابقة."], // candor.past.unseen
    ["ثابت: حُسب من النموذج بدقة تامة."], // candor.firm.exact
    ["ثابت: الاتجاه نفسه في كل فحص."], // candor.firm.yes
    ["غير أكيد: قد يكون الاتجاه معاكسًا."], // candor.firm.no
    ["غير أكيد: يتوقف على الحالات السابقة التي يُقارَن بها."], // candor.firm.background
    ["أشار تقدير سابق إلى الاتجاه المعاكس."], // candor.firm.turned
    [["number","tag",[["points"]]],"، الخطأ ",["number","tag",[["error"]]],"."], // candor.points
    [["number","tag",[["points"]]],"."], // candor.points.exact
    [["text"],"."], // candor.summary.line
    ["الشرح"], // candor.panel.label
    ["شرح ",["value","tag",[["case"]]]], // candor.panel.label.case
    ["تفاصيل أكثر"], // candor.panel.more
    ["عن هذه التوصية"], // candor.panel.about
    ["يجري إعداد الشرح"], // candor.panel.loading
    ["اكتمل الشرح"], // candor.panel.complete
    ["تم تحديث الشرح: السبب الرئيسي الآن ",["label","tag",[["label"]]]], // candor.panel.main-reason
    [["label","tag",[["labels"]]],": أشار تقدير سابق إلى الاتجاه المعاكس."], // candor.panel.turned
    [["b","tag",["تقدير أول، ما زال الفحص جاريًا."]]," يمكنك الإجابة من الآن."], // candor.panel.refining
    ["تتوفر نتيجة أحدث"], // candor.panel.stale
    ["عرض"], // candor.panel.stale.show
    ["إبقاء هذه"], // candor.panel.stale.keep
    [["b","tag",["أنت غير متصل."]]," تُحفظ الإجابات على هذا الجهاز وتُرسل لاحقًا."], // candor.panel.offline
    [["b","tag",["أنت غير متصل."]]," تُحفظ الإجابات على هذا الجهاز وتُرسل لاحقًا. ",["count","plural",0,{"zero":["لا شيء ينتظر."],"one":["إجابة واحدة تنتظر."],"two":["إجابتان تنتظران."],"few":[["#"]," إجابات تنتظر."],"many":[["#"]," إجابة تنتظر."],"other":[["#"]," إجابة تنتظر."]}]], // candor.panel.offline.waiting
    [["b","tag",["أنت غير متصل."]]," تبقى الإجابات حتى تُغلق هذه الصفحة، وتُرسل عند عودة الاتصال."], // candor.panel.offline.not-durable
    ["عاد الاتصال."], // candor.panel.online
    ["سجّل الدخول مرة أخرى للإرسال. إجابتك محفوظة."], // candor.panel.sign-in
    ["إعادة محاولة هذا الجزء"], // candor.panel.retry-part
    ["تعذّر إعداد الشرح"], // candor.error.title
    ["شيء يحتاجه الشرح لم يعمل."], // candor.error.cause
    ["ملف يحتاجه الشرح لم يُحمَّل."], // candor.error.cause.load
    ["لا يمكن قراءة ملف النموذج هنا."], // candor.error.cause.model
    ["ملف الحالات السابقة لا يناسب هذا النموذج."], // candor.error.cause.profile
    ["لا يمكن استخدام إحدى قيم هذه الحالة. تحقق مما أُدخل."], // candor.error.cause.case
    ["ما زال بإمكانك أن تقرر."], // candor.error.still
    ["ما زال بإمكانك أن تقرر، ويمكنك سؤال شخص."], // candor.error.still.ask
    ["تفاصيل"], // candor.error.details
    ["حاول مرة أخرى"], // candor.error.retry
    ["مرجع الدعم:"], // candor.error.reference
    [["rank"]," من ",["count"],"."], // candor.reasons.position
    [["count","plural",0,{"zero":["لا عوامل"],"one":["العامل الوحيد"],"two":["كلا العاملين"],"few":["كل العوامل وعددها ",["#"]],"many":["كل العوامل وعددها ",["#"]],"other":["كل العوامل وعددها ",["#"]]}]], // candor.factors.caption
    [["count","plural",0,{"zero":["لا عوامل"],"one":["العامل الوحيد"],"two":["كلا العاملين، الأقوى أولًا"],"few":["كل العوامل وعددها ",["#"],"، الأقوى أولًا"],"many":["كل العوامل وعددها ",["#"],"، الأقوى أولًا"],"other":["كل العوامل وعددها ",["#"],"، الأقوى أولًا"]}]], // candor.factors.caption.strongest
    ["العامل"], // candor.factors.label
    ["القيمة المستخدمة"], // candor.factors.value
    ["دفع"], // candor.factors.pull
    ["بقوة ",["side"]], // candor.factors.pull.strong
    ["بوضوح ",["side"]], // candor.factors.pull.clear
    ["قليلًا ",["side"]], // candor.factors.pull.slight
    ["بالكاد ",["side"]], // candor.factors.pull.negligible
    ["رأيك"], // candor.feedback.heading
    ["موافق"], // candor.feedback.agree
    ["غير موافق"], // candor.feedback.disagree
    ["غير متأكد"], // candor.feedback.not-sure
    ["اسأل شخصًا"], // candor.feedback.ask
    ["عن هذه التوصية"], // candor.about.heading
    ["النموذج يوصي. وأنت تقرر."], // candor.about.role
    ["الغرض منه"], // candor.about.purpose
    ["ما ليس له"], // candor.about.not-for
    ["تعلّم من"], // candor.about.learned
    ["يعتني به"], // candor.about.owner
    ["للتواصل"], // candor.about.contact
    ["المراجعة القادمة قبل"], // candor.about.review
    ["اعتمده"], // candor.about.approved
    ["النموذج"], // candor.about.version
    ["ما تم قياسه"], // candor.about.measured
    ["من ",["number","tag",[["n"]]]," من الحالات المفحوصة ذات تقييم مشابه، ",["number","tag",[["hits"]]]," ",["value","tag",[["event"]]],"."], // candor.about.measured.event
    ["من ",["number","tag",[["n"]]]," من الحالات المفحوصة ذات تقييم مشابه، كانت لـ ",["number","tag",[["hits"]]]," النتيجة التي يقيسها التقييم."], // candor.about.measured.outcome
    ["جاءت هذه الحالات المفحوصة من: ",["context","tag",[["places"]]],"."], // candor.about.measured.on
    ["فُحص النطاق بحيث يقع داخله نحو ",["count"]," من كل ",["base"]," من حالات كهذه."], // candor.about.measured.range
    ["قورنت هذه الحالة بـ ",["count","plural",0,{"zero":[["#"]," حالة سابقة"],"one":["حالة سابقة واحدة"],"two":["حالتين سابقتين"],"few":[["#"]," حالات سابقة"],"many":[["#"]," حالة سابقة"],"other":[["#"]," حالة سابقة"]}]," لمعرفة مدى اعتيادها."], // candor.about.measured.unusual
    ["لم يُقَس شيء لحالات كهذه."], // candor.about.measured.none
    ["كيف تُحسب الأسباب"], // candor.about.method
    ["يقيّم النموذج هذه الحالة مع كل قيمة وبدونها، بكل ترتيب ممكن. السبب هو متوسط التغيّر. وهو محسوب بدقة تامة."], // candor.about.method.exact
    ["يقيّم النموذج هذه الحالة مع كل قيمة وبدونها، بترتيبات كثيرة. السبب هو متوسط التغيّر. وهو تقدير من ",["number","tag",[["evaluations"]]]," من تشغيلات النموذج."], // candor.about.method.sampled
    ["تصف الأسباب تقييم النموذج نفسه. ولا تقول لماذا سيحدث شيء."], // candor.about.method.world
    ["السجل التقني"], // candor.technical.heading
    ["توزيع الأثر"], // candor.technical.method
    ["قيم شابلي، المحرك ",["engine"],"، المقياس ",["scale"]], // candor.technical.method.value
    ["قيم شابلي، المحرك ",["engine"],"، المقياس ",["scale"],"، الميزانية ",["budget"]," من التحالفات"], // candor.technical.method.value.sampled
    ["القيمة الأساسية"], // candor.technical.base
    ["مخرج النموذج"], // candor.technical.output
    ["الفجوة"], // candor.technical.gap
    ["الاحتمال"], // candor.technical.likelihood
    [["hits"]," من ",["n"],"، فترة 90%: ",["range"]], // candor.technical.likelihood.value
    ["النطاق"], // candor.technical.band
    [["range"],"، ألفا ",["alpha"]], // candor.technical.band.value
    ["بلا حدود عند ألفا ",["alpha"],": حالات المعايرة قليلة جدًا"], // candor.technical.band.unbounded
    ["مجموعة النتائج"], // candor.technical.set
    [["value","tag",[["outcomes"]]],"، ألفا ",["alpha"]], // candor.technical.set.value
    ["فارغة، ألفا ",["alpha"]], // candor.technical.set.empty
    ["في المجموعة لنقص حالات المعايرة"], // candor.technical.set.unchecked
    ["المصداقية"], // candor.technical.credibility
    ["الثقة"], // candor.technical.confidence
    ["غير متاح"], // candor.technical.problems
    ["غير معتاد، قيمة p المطابقة"], // candor.technical.unusual
    ["ملف النموذج (SHA-256)"], // candor.technical.model
    ["الملف التعريفي (SHA-256)"], // candor.technical.profile
    ["البذرة"], // candor.technical.seed
    ["صُنع باستخدام"], // candor.technical.versions
    ["غير أكيد"], // candor.factors.pull.not-firm
    ["ابحث عن عامل"], // candor.factors.filter
    [["count"]," من أصل ",["total"]," من العوامل"], // candor.factors.filter.count
    ["لا يوجد عامل كهذا."], // candor.factors.filter.none
    ["المقارنة مع"], // candor.dots.cutoff
    [["count","plural",0,{"zero":[["number","tag",[["#"]]]," من ",["base"]," تحت ",["value","tag",[["amount"]]],"."],"one":[["number","tag",[["#"]]]," من ",["base"]," تحت ",["value","tag",[["amount"]]],"."],"two":[["number","tag",[["#"]]]," من ",["base"]," تحت ",["value","tag",[["amount"]]],"."],"few":[["number","tag",[["#"]]]," من ",["base"]," تحت ",["value","tag",[["amount"]]],"."],"many":[["number","tag",[["#"]]]," من ",["base"]," تحت ",["value","tag",[["amount"]]],"."],"other":[["number","tag",[["#"]]]," من ",["base"]," تحت ",["value","tag",[["amount"]]],"."]}]], // candor.dots.cutoff.count
    ["المصدر"], // candor.detail.source
    [["value","tag",[["source"]]],"، ",["date"]], // candor.detail.source.dated
    ["هذه القيمة خاطئة"], // candor.reasons.wrong
    ["حُدّث النموذج منذ حالتك الأخيرة."], // candor.panel.model-changed
    ["حُدّث النموذج في ",["date"]," منذ حالتك الأخيرة."], // candor.panel.model-changed.on
    ["توجد توصية أحدث."], // candor.panel.superseded
    ["±"], // candor.factors.error
    [["because","select",{"context":["لم يُفحص هذا النموذج لحالات كهذه."],"unusual":["هذه الحالة غير معتادة."],"close":["النتيجة متقاربة."],"other":["أنت لا توافق."]}]," يمكنك أن تسأل شخصًا."], // candor.advice.offer
    [["because","select",{"context":["لم يُفحص هذا النموذج لحالات كهذه."],"unusual":["هذه الحالة غير معتادة."],"close":["النتيجة متقاربة."],"other":["أنت لا توافق."]}]," اسأل شخصًا قبل أن تقرر."], // candor.advice.require
  ]),
  feedback: async () => (await import('./ar.feedback.js')).feedback,
};
