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
]);
