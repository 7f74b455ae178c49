// Made by `pnpm locales` from packages/core/locales. Edit the words there.
import type { FeedbackMessages } from '../catalog.js';
import { feedbackMessageKeys } from '../feedbackMessageKeys.js';
import { inOrder } from '../inOrder.js';

export const feedback: FeedbackMessages = /* @__PURE__ */ inOrder(feedbackMessageKeys, [
    ["أنت غير موافق. على أي جزء؟"], // candor.feedback.which
    ["اختر ما تشاء"], // candor.feedback.which.hint
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],")"], // candor.feedback.reason
    ["هناك شيء ناقص"], // candor.feedback.missing
    ["ما الناقص؟"], // candor.feedback.missing.what
    ["التوصية كلها"], // candor.feedback.whole
    ["بكلماتك"], // candor.feedback.comment
    ["اختياري، حتى ",["limit"]," من الأحرف"], // candor.feedback.comment.optional
    ["مطلوب، حتى ",["limit"]," من الأحرف"], // candor.feedback.comment.required
    ["قل بكلماتك ما الخطأ."], // candor.feedback.comment.error
    ["سؤالك"], // candor.feedback.question
    ["اختياري"], // candor.feedback.optional
    ["لا يغيّر الإرسال الحالة من تلقاء نفسه. يُحفظ لمن يعتنون بهذا النموذج."], // candor.feedback.consequence
    ["لا يغيّر الإرسال الحالة من تلقاء نفسه. يُحفظ لدى ",["value","tag",[["owner"]]],"."], // candor.feedback.consequence.owner
    ["يصل سؤالك إلى من يعتنون بهذا النموذج. ويبقى القرار لك."], // candor.feedback.ask.consequence
    ["يصل سؤالك إلى ",["value","tag",[["owner"]]],". ويبقى القرار لك."], // candor.feedback.ask.consequence.owner
    ["إرسال"], // candor.feedback.send
    ["إلغاء"], // candor.feedback.cancel
    ["تعذّر حفظ إجابتك. لم يضِع شيء مما كتبته. حاول مرة أخرى."], // candor.feedback.failed
    ["بانتظار الإرسال"], // candor.feedback.state.waiting
    ["يجري الإرسال"], // candor.feedback.state.sending
    ["بانتظار تسجيل دخولك"], // candor.feedback.state.paused
    ["استُلم"], // candor.feedback.state.sent
    ["لم يُقبل"], // candor.feedback.state.refused
    ["حُفظت إجابتك"], // candor.receipt.answer.waiting
    ["استُلمت إجابتك"], // candor.receipt.answer.sent
    ["لم تُقبل إجابتك"], // candor.receipt.answer.refused
    ["حُفظ سؤالك"], // candor.receipt.question.waiting
    ["استُلم سؤالك"], // candor.receipt.question.sent
    ["لم يُقبل سؤالك"], // candor.receipt.question.refused
    ["الوضع"], // candor.receipt.status
    ["المرجع"], // candor.receipt.reference
    ["وقت الاستلام"], // candor.receipt.received
    ["الرد قبل"], // candor.receipt.respond-by
    ["ما قلته"], // candor.receipt.said
    ["السبب"], // candor.receipt.cause
    ["هناك شيء ناقص: ",["value","tag",[["what"]]]], // candor.receipt.missing
    ["تبقى فقط حتى تُغلق هذه الصفحة."], // candor.receipt.not-durable
    ["تغيير إجابتي"], // candor.receipt.change
    ["تعديل وإرسال من جديد"], // candor.receipt.again
    ["الإجابات على هذا الجهاز"], // candor.outbox.heading
    ["لا إجابات على هذا الجهاز."], // candor.outbox.empty
    ["الحالة ",["value","tag",[["case"]]]], // candor.outbox.case
    ["تبقى هذه الإجابات فقط حتى تُغلق هذه الصفحة."], // candor.outbox.not-durable
    ["أرسل الآن"], // candor.outbox.send
    ["إزالة"], // candor.outbox.forget
    ["إزالة إجابة الحالة ",["value","tag",[["case"]]]," من هذه القائمة"], // candor.outbox.forget.label
    [["count","plural",0,{"zero":[["#"]," حرف زائد."],"one":["حرف واحد زائد."],"two":["حرفان زائدان."],"few":[["#"]," أحرف زائدة."],"many":[["#"]," حرفًا زائدًا."],"other":[["#"]," حرف زائد."]}]," اختصر للإرسال."], // candor.feedback.comment.long
    ["العودة إلى إجابتي"], // candor.feedback.back
    ["إجابة من إصدار آخر لهذه الصفحة"], // candor.outbox.unknown
    [["waiting","plural",0,{"zero":["لا إجابة تنتظر"],"one":["إجابة واحدة تنتظر"],"two":["إجابتان تنتظران"],"few":[["#"]," إجابات تنتظر"],"many":[["#"]," إجابة تنتظر"],"other":[["#"]," إجابة تنتظر"]}]," على هذا الجهاز. ",["left","plural",0,{"zero":["لا يمكن حفظ المزيد حتى يُرسل بعضها."],"one":["يمكن حفظ إجابة واحدة أخرى فقط حتى يُرسل بعضها."],"two":["يمكن حفظ إجابتين أخريين فقط حتى يُرسل بعضها."],"few":["يمكن حفظ ",["#"]," إجابات أخرى فقط حتى يُرسل بعضها."],"many":["يمكن حفظ ",["#"]," إجابة أخرى فقط حتى يُرسل بعضها."],"other":["يمكن حفظ ",["#"]," إجابة أخرى فقط حتى يُرسل بعضها."]}]], // candor.outbox.room
    [["waiting","plural",0,{"zero":["لا إجابة تنتظر"],"one":["إجابة واحدة تنتظر"],"two":["إجابتان تنتظران"],"few":[["#"]," إجابات تنتظر"],"many":[["#"]," إجابة تنتظر"],"other":[["#"]," إجابة تنتظر"]}]," على هذا الجهاز. لا يمكن حفظ المزيد حتى يُرسل بعضها."], // candor.outbox.full
    ["أقدم إجابة هنا تنتظر منذ ",["days","plural",0,{"zero":[["#"]," يوم"],"one":["يوم واحد"],"two":["يومين"],"few":[["#"]," أيام"],"many":[["#"]," يومًا"],"other":[["#"]," يوم"]}],". لم يقرأها أحد بعد."], // candor.outbox.old
    ["تعذرت قراءة الإجابات على هذا الجهاز أو تدوين حالها. أعد تحميل الصفحة."], // candor.outbox.problem
    ["على هذا الجهاز إجابات لشخص آخر. تُرسل عندما يسجل ذلك الشخص الدخول."], // candor.outbox.sealed
    ["ما الخطأ: ",["label","tag",[["label"]]],"؟"], // candor.feedback.claim
    ["القيمة خاطئة"], // candor.feedback.claim.wrong-value
    ["لا ينطبق هنا"], // candor.feedback.claim.does-not-apply
    ["ينبغي أن يكون وزنه أكبر"], // candor.feedback.claim.counts-more
    ["ينبغي أن يكون وزنه أقل"], // candor.feedback.claim.counts-less
    ["ينبغي أن يُحسب في الاتجاه الآخر"], // candor.feedback.claim.other-way
    ["القيمة الصحيحة"], // candor.feedback.correct
    ["أين ورد ذلك؟"], // candor.feedback.source
    ["أين يمكن التحقق منه؟"], // candor.feedback.missing.where
    ["ماذا كان ينبغي أن تكون؟"], // candor.feedback.expected
    ["كم كان ينبغي أن يكون المبلغ؟"], // candor.feedback.expected.amount
    ["اكتب رقمًا."], // candor.feedback.expected.error
    ["ماذا قررت؟"], // candor.feedback.decided
    ["دون إجابة"], // candor.feedback.unsaid
    ["لو استُخدمت هذه القيمة"], // candor.feedback.if-used
    ["لكانت نتيجة النموذج ",["number","tag",[["after"]]]," بدلًا من ",["number","tag",[["before"]]],"."], // candor.feedback.if-used.score
    ["لبقيت التوصية كما هي: ",["value","tag",[["outcome"]]],"."], // candor.feedback.if-used.same
    ["لكانت التوصية ",["value","tag",[["after"]]]," بدلًا من ",["value","tag",[["before"]]],"."], // candor.feedback.if-used.other
    ["السجل نفسه لا يتغير."], // candor.feedback.if-used.record
    ["يجري الحساب"], // candor.feedback.if-used.wait
    ["تعذرت تجربة هذه القيمة."], // candor.feedback.if-used.failed
    ["حُفظت المسودة على هذا الجهاز"], // candor.feedback.saved
    ["قد تكون هذه بيانات شخصية. يمكنك حذفها أو إرسالها كما هي."], // candor.feedback.personal
    ["عنوان بريد: ",["value","tag",[["text"]]]], // candor.feedback.personal.email
    ["رقم هاتف: ",["value","tag",[["text"]]]], // candor.feedback.personal.phone
    ["رقم بطاقة: ",["value","tag",[["text"]]]], // candor.feedback.personal.card
    ["رقم حساب: ",["value","tag",[["text"]]]], // candor.feedback.personal.iban
    ["رقم هوية: ",["value","tag",[["text"]]]], // candor.feedback.personal.national-id
    ["تعديل"], // candor.feedback.personal.edit
    ["إرسال كما هي"], // candor.feedback.personal.send
    ["تسجيل الدخول"], // candor.feedback.sign-in
    ["حلت محلها إجابة لاحقة"], // candor.feedback.state.amended
    ["سُحبت"], // candor.feedback.state.withdrawn
    ["سُحبت إجابتك"], // candor.receipt.answer.withdrawn
    ["سُحب سؤالك"], // candor.receipt.question.withdrawn
    ["ما أُرسل لم يعد محسوبًا، ويبقى مسجلًا أنه أُرسل."], // candor.receipt.withdrawn
    ["سحب"], // candor.receipt.withdraw
    ["هل تريد السحب نهائيًا؟"], // candor.receipt.withdraw.ask
    ["نعم، اسحب"], // candor.receipt.withdraw.yes
    ["إبقاء"], // candor.receipt.withdraw.no
    ["نسخ"], // candor.receipt.copy
    ["نُسخ"], // candor.receipt.copied
    ["تعذر النسخ."], // candor.receipt.copy.failed
    ["إغلاق"], // candor.receipt.close
    ["عرض إجابتي"], // candor.receipt.open
    ["القيمة الصحيحة: ",["value","tag",[["value"]]]], // candor.receipt.correction
    ["المصدر: ",["value","tag",[["source"]]]], // candor.receipt.source
    ["يمكن التحقق هنا: ",["value","tag",[["where"]]]], // candor.receipt.where
    ["كان ينبغي أن تكون"], // candor.receipt.expected
    ["قررت"], // candor.receipt.decided
    ["تعذر التحقق من الحالة الآن. ستُعاد المحاولة."], // candor.receipt.unchecked
    ["من تريد أن تسأل؟"], // candor.escalation.target
    ["الأوقات: ",["value","tag",[["hours"]]]], // candor.escalation.hours
    ["متى تحتاج إلى الرد؟"], // candor.escalation.urgency
    ["غير مستعجل"], // candor.escalation.urgency.normal
    ["اليوم"], // candor.escalation.urgency.today
    ["عاجل"], // candor.escalation.urgency.urgent
    ["لماذا هو عاجل؟"], // candor.escalation.why
    ["اذكر لماذا هو عاجل."], // candor.escalation.why.error
    ["الرد متوقع خلال ",["number","tag",[["time"]]],"."], // candor.escalation.expect
    ["لم يُحدد وقت للرد."], // candor.escalation.expect.none
    ["كيف تريد أن يصلك الرد؟"], // candor.escalation.contact
    ["القرار معلق إلى أن يصل الرد."], // candor.escalation.hold
    ["سُئل"], // candor.escalation.asked
    ["مسودة"], // candor.escalation.state.draft
    ["بانتظار الإرسال"], // candor.escalation.state.queued
    ["أُرسل ولم يُقرأ بعد"], // candor.escalation.state.submitted
    ["قُرئ"], // candor.escalation.state.acknowledged
    ["قيد المراجعة"], // candor.escalation.state.in_review
    ["يُطلب منك مزيد من المعلومات"], // candor.escalation.state.needs_info
    ["أُجيب"], // candor.escalation.state.resolved
    ["مغلق"], // candor.escalation.state.closed
    ["سُحب"], // candor.escalation.state.withdrawn
    ["أُعيد فتحه"], // candor.escalation.state.reopened
    ["التوصية باقية."], // candor.escalation.outcome.upheld
    ["تغيرت التوصية."], // candor.escalation.outcome.changed
    ["تغيرت التوصية جزئيًا."], // candor.escalation.outcome.partly
    ["ما حدث حتى الآن"], // candor.escalation.timeline
    ["أنت"], // candor.escalation.role.officer
    ["المراجع"], // candor.escalation.role.reviewer
    ["مسؤول النموذج"], // candor.escalation.role.owner
    ["هذا الجهاز"], // candor.escalation.role.device
    ["مكتب الحالات"], // candor.escalation.role.service
    ["إرسال"], // candor.escalation.step.send
    ["لم يُقبل"], // candor.escalation.step.refuse
    ["استلام"], // candor.escalation.step.receive
    ["قراءة"], // candor.escalation.step.acknowledge
    ["بدء المراجعة"], // candor.escalation.step.take
    ["إعادة إلى القائمة"], // candor.escalation.step.release
    ["طلب معلومات"], // candor.escalation.step.ask
    ["إضافة معلومات"], // candor.escalation.step.inform
    ["تحويل"], // candor.escalation.step.reassign
    ["رد"], // candor.escalation.step.resolve
    ["إغلاق"], // candor.escalation.step.close
    ["إعادة فتح"], // candor.escalation.step.reopen
    ["سحب"], // candor.escalation.step.withdraw
    ["كان الرد مستحقًا: ",["time"],". لم يصل رد بعد."], // candor.escalation.overdue
    ["اسأل بدلًا من ذلك: ",["value","tag",[["name"]]]], // candor.escalation.next
    ["ما الذي ينبغي أن يعرفوه؟"], // candor.escalation.inform
    ["اكتب ردًا أولًا."], // candor.escalation.inform.error
    ["السؤال مرة أخرى"], // candor.escalation.reopen
    ["ما الذي بقي دون رد؟"], // candor.escalation.reopen.note
    ["رأيك أولًا"], // candor.own-view.heading
    ["سجل ما كنت ستفعله قبل أن ترى التوصية. خذ وقتك."], // candor.own-view.why
    ["تظهر التوصية عندما تطلبها."], // candor.own-view.request
    ["ماذا كنت ستفعل؟"], // candor.own-view.choice
    ["أي مبلغ تتوقع؟"], // candor.own-view.amount
    ["ما مدى تأكدك؟"], // candor.own-view.sure
    ["غير متأكد"], // candor.own-view.sure.not
    ["متأكد إلى حد ما"], // candor.own-view.sure.somewhat
    ["متأكد غالبًا"], // candor.own-view.sure.fairly
    ["متأكد جدًا"], // candor.own-view.sure.very
    ["عرض التوصية"], // candor.own-view.reveal
    ["اختر أولًا."], // candor.own-view.error
    ["تخطٍّ"], // candor.own-view.skip
    ["لماذا تتخطى ذلك؟"], // candor.own-view.skip.why
    ["اذكر السبب."], // candor.own-view.skip.error
    ["رأيك: ",["value","tag",[["choice"]]],"."], // candor.own-view.said
    ["سجل توصية"], // candor.export.title
    ["الحالة"], // candor.export.case
    ["وقت الإعداد"], // candor.export.time
    [["time"]," (",["zone"],")"], // candor.export.zone
    ["مكتوب لأجل"], // candor.export.audience
    ["الشخص الذي يقرر"], // candor.export.audience.officer
    ["الشخص المعني بالحالة"], // candor.export.audience.customer
    ["من يراجعون النموذج"], // candor.export.audience.auditor
    ["البصمة (SHA-256)"], // candor.export.hash
    ["هذه التوصية من نموذج. والقرار لإنسان."], // candor.export.role
    ["دور النموذج"], // candor.export.role.heading
    ["العناصر الرئيسية لهذه التوصية"], // candor.export.elements
    ["ما مدى الاحتمال والتأكد"], // candor.export.sure
    ["القرار"], // candor.export.decision
    ["صفحة ",["page"]," من ",["pages"]], // candor.export.page
    ["حفظ أو طباعة"], // candor.export.menu
    ["صفحة ويب"], // candor.export.format.html
    ["نص فقط"], // candor.export.format.text
    ["بيانات (JSON)"], // candor.export.format.json
    ["جدول (CSV)"], // candor.export.format.csv
    ["رسم (SVG)"], // candor.export.format.svg
    ["طباعة"], // candor.export.format.print
    ["حُفظ باسم ",["value","tag",[["name"]]]], // candor.export.saved
    ["تعذّر إنشاء الملف. حاول مرة أخرى."], // candor.export.failed
    ["سحب"], // candor.outbox.withdrawal
    ["إضافة إلى سؤال"], // candor.outbox.update
    ["رأيك"], // candor.outbox.own-view
    ["قرارك"], // candor.outbox.decision
    ["قرار معلق"], // candor.outbox.hold
]);
