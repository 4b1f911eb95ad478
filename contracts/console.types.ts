// Written by `npm run contracts` from console.yaml. Change the document, not this file.

export interface paths {
    "/conversations/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a file: it becomes a message; the same clientMessageId again answers as the first time */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the conversation, with a link that opens it for 15 minutes at least */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets of the desk, urgent ones first; resolved and closed ones only where asked for */
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket with its messages, the latest 200 */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change status, priority or who has it; null gives it back to everybody */
        patch: operations["updateTicket"];
        trace?: never;
    };
    "/tickets/{ticketId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer: to the visitor, by mail and in their conversation; or internally, to the desk alone */
        post: operations["replyToTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails of this workspace of the last 30 days, newest first, and what became of them */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail; with its words where no mail server is set and it holds no link that signs somebody in */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the desk keeps in touch with those who are away; minutes, 0 for never */
        get: operations["getDeskSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change when answers go by mail, staff are reminded, hand-overs become tickets, and whether visitors rate */
        patch: operations["updateDeskSettings"];
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls that ring or are under way, as far as you may see their conversations */
        get: operations["listLiveCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a call: of several who do, the first has it */
        post: operations["answerCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a call to the others: it rings you no more */
        post: operations["declineCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, the newest first, as far as you may see their conversations */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/to-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many missed calls nobody has seen to yet; counted to 100 */
        get: operations["countCallsToReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}/handled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Somebody has seen to a missed call and to those before it in its conversation, or nobody has after all */
        put: operations["handleMissedCall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on the team, where they work and whether they are there */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a conversation: it is yours, and the assistant pauses */
        post: operations["takeOverConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a conversation back to the assistant */
        post: operations["handBackConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed conversation again */
        post: operations["reopenConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer that the assistant proposes, where it only assists */
        get: operations["getConversationDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that the assistant answers from, with its state */
        get: operations["listKnowledge"];
        put?: never;
        /** Add a text, or a page by its address */
        post: operations["addKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The passages that a question finds, best first */
        post: operations["askKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
        get: operations["getKnowledge"];
        put?: never;
        post?: never;
        /** Remove an item without a trace */
        delete: operations["removeKnowledge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{id}/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read and index an item anew */
        post: operations["reindexKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file: PDF, DOCX, XLSX, CSV, HTML, Markdown or plain text, at most 20 MB */
        post: operations["uploadKnowledgeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was uploaded */
        get: operations["downloadKnowledgeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole text of an item; of a long file its beginning */
        get: operations["getKnowledgeText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Type in a question, in the ways it is asked, with its answer */
        post: operations["addKnowledgeAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Other questions or another answer for a typed one */
        put: operations["changeKnowledgeAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/passages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A passage that an answer rests on, with what stands around it */
        get: operations["getKnowledgePassage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What visitors asked and the assistant could not answer, alike ones together, the most asked first */
        get: operations["listOpenQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the answer: it becomes knowledge, and the question counts as solved */
        post: operations["answerOpenQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/questions/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a question no more */
        post: operations["dismissOpenQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/questions/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a question again that was dismissed */
        post: operations["reopenQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers that people gave where the assistant could not, without names and numbers, newest first */
        get: operations["listAnswerSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/suggestions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a suggestion knowledge, as it is or as it was edited */
        post: operations["acceptAnswerSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/suggestions/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a suggestion down */
        post: operations["dismissAnswerSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/suggestions/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a suggestion again that was turned down */
        post: operations["restoreAnswerSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/websites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The websites that are read as a whole, with how far each has got */
        get: operations["listWebsites"];
        put?: never;
        /** Read a website: by its sitemap, else by its links; at most 200 pages, 50 unless told */
        post: operations["addWebsite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/websites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One website */
        get: operations["getWebsite"];
        put?: never;
        post?: never;
        /** Remove a website with all of its pages, without a trace */
        delete: operations["removeWebsite"];
        options?: never;
        head?: never;
        /** Change which pages are read and how often: pages from the next reading on */
        patch: operations["updateWebsite"];
        trace?: never;
    };
    "/knowledge/websites/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read it again: only pages that changed are indexed anew */
        post: operations["refreshWebsite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/websites/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop reading; the pages read so far stay */
        post: operations["stopWebsite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/websites/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its pages in the order they were found, with the reason where one was not read */
        get: operations["listWebsitePages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the assistant answers, and which model does */
        get: operations["getAssistant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change mode, name, the wording of the disclosure, or whether visitors may send voice messages */
        patch: operations["updateAssistant"];
        trace?: never;
    };
    "/widget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The snippet for the website, where it may run, and where it was seen */
        get: operations["getWidget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/widget/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the chat looks, what it asks first, and what it offers while nobody is there */
        get: operations["getWidgetSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named; an empty text takes a name, logo or wording back to the standard */
        patch: operations["updateWidgetSettings"];
        trace?: never;
    };
    "/calendar/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When anything can be booked: the opening hours, or weekdays from nine to five where none were set */
        get: operations["getCalendarHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be booked */
        get: operations["listBookableServices"];
        put?: never;
        /** Add something that can be booked */
        post: operations["addBookableService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a service; what is booked already keeps its time */
        patch: operations["updateBookableService"];
        trace?: never;
    };
    "/calendar/services/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a service is free: opening hours without holidays and what is booked */
        get: operations["listFreeSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings in the order of their time, from now on unless told */
        get: operations["listBookings"];
        put?: never;
        /** Book for somebody; a person may book outside the opening hours, nobody twice */
        post: operations["addBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking */
        get: operations["getBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put right who comes and what is noted; empty text takes a field away */
        patch: operations["updateBooking"];
        trace?: never;
    };
    "/calendar/bookings/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a booking to another time */
        post: operations["moveBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a booking; its time is free again */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/bookings/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a cancellation back, where the time is still to come and still free */
        post: operations["restoreBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/bookings/{id}/ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A booking as a calendar file (RFC 5545) */
        get: operations["getBookingFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sample-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove the demo shop with everything in it */
        delete: operations["removeSampleData"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every webhook of the workspace, and the events there are */
        get: operations["listWebhooks"];
        put?: never;
        /** Have an address told of events; its secret is shown once */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a webhook with its log */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change a webhook, switch it on or off, or give it another secret */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event now */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook, the newest first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with its body and every attempt */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery once more, with the same body and id */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of the last seven days: all with a key, and all that were refused */
        get: operations["listApiRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request by the id that its answer carried in x-request-id */
        get: operations["getApiRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every action that is put on record, with the sentence for it */
        get: operations["listAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the record is whole: every entry as it was written, and none gone */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record as a table; that it was taken away is put on record */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversations that one may see, filtered and sorted */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tabs of the inbox say: of what is open or pending, and of notes that speak to me unseen */
        get: operations["countConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do the same with up to 100 conversations, each for itself; what became of each is told */
        post: operations["updateConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change state, priority or tags */
        patch: operations["updateConversation"];
        trace?: never;
    };
    "/conversations/{id}/previous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other conversations of the same visitor, or of the contact that they are, the newest first */
        get: operations["listPreviousConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring all of it into another conversation of the same person, and close it. There is no way back */
        post: operations["mergeConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse its visitor from now on */
        post: operations["blockVisitor"];
        /** Let its visitor write again */
        delete: operations["unblockVisitor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/spam": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is spam: closed without a word, and out of the lists */
        post: operations["markConversationSpam"];
        /** It was none: open again */
        delete: operations["clearConversationSpam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back a message of one’s own within a day, a note at any time. Its place stays, its words are gone */
        delete: operations["deleteOwnMessage"];
        options?: never;
        head?: never;
        /** Correct a message of one’s own within 15 minutes, a note at any time */
        patch: operations["editOwnMessage"];
        trace?: never;
    };
    "/conversations/{id}/reply-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have begun to write in it, on whichever device */
        get: operations["getReplyDraft"];
        /** Keep what I have begun to write; an empty text keeps nothing. Sending does so too */
        put: operations["keepReplyDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reply-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that I have begun to write, the latest first */
        get: operations["listReplyDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocked-visitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the workspace refuses, the latest first. They are let in again by a conversation of theirs */
        get: operations["listBlockedVisitors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages that say it, the newest first; with the first page conversations about somebody of that name
         * @description Words are found in their German and English forms; "quotes" hold words together, a minus leaves one out. Names bear typing errors. What is marked as spam is left out.
         */
        get: operations["searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All tags of the workspace, and how many conversations carry each */
        get: operations["listTags"];
        put?: never;
        /** Make a tag */
        post: operations["createTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove it from everything that carries it */
        delete: operations["removeTag"];
        options?: never;
        head?: never;
        /** Change name or colour, wherever it is used */
        patch: operations["updateTag"];
        trace?: never;
    };
    "/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody’s and my own */
        get: operations["listCannedReplies"];
        put?: never;
        /**
         * Keep a text at hand, for oneself or for everybody
         * @description Placeholders: `{{visitor.name}}`, `{{agent.name}}`, `{{conversation.number}}`, `{{business.name}}`, each with a word to fall back on: `{{visitor.name|there}}`.
         */
        post: operations["createCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove it */
        delete: operations["removeCannedReply"];
        options?: never;
        head?: never;
        /** Change shortcut, title or texts */
        patch: operations["updateCannedReply"];
        trace?: never;
    };
    "/canned-replies/{id}/expand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its text with the placeholders filled in for a conversation */
        post: operations["expandCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the business is open, by its own clock, and whether it is now */
        get: operations["getOpeningHours"];
        /**
         * Replace hours and time zone; no hours at all means always open
         * @description A span that closes before it opens goes past midnight, and is kept as two: to 24:00, and from 00:00.
         */
        put: operations["setOpeningHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add days on which it is closed; one that is there already gets the new name */
        post: operations["addHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public holidays of a German state in a year, reckoned here
         * @description The names are in the language of the workspace. `isPartial`: a holiday in some places of the state alone. Nothing is kept until it is added.
         */
        get: operations["suggestHolidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Open on that day again */
        delete: operations["removeHoliday"];
        options?: never;
        head?: never;
        /** Give a holiday another name */
        patch: operations["renameHoliday"];
        trace?: never;
    };
    "/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether conversations are given to people or taken by them, and how many at once */
        get: operations["getRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how conversations are given to people */
        patch: operations["updateRouting"];
        trace?: never;
    };
    "/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits how long, and who has how many: the first hundred of the queue */
        get: operations["getQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{agentId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How many conversations a person is given at once; null is the workspace’s default, 0 none */
        put: operations["setStaffCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in a department */
        get: operations["listDepartmentMembers"];
        /** Replace the members of a department */
        put: operations["setDepartmentMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All figures of a period: in all, by day, person, department, channel and hour of the week
         * @description Needs the permission `admin:reports:read`. A conversation is counted on the day it began, with the state it has now; messages, answers, ratings and calls on the day they happened. `previous` is as long, just before; where the period is not over yet, as long as it has lasted. Days and hours are those of `timeZone`.
         */
        get: operations["getReportOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this workspace offers, and what is in the way of the rest */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The admin’s switch: off, or on as far as plan and set-up let it */
        put: operations["switchService"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices that messages and calls are pushed to: one’s own, or the whole team’s */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Send nothing more to a device of one’s own, or to one of the team */
        delete: operations["revokeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All workspaces of this installation, the newest first */
        get: operations["listTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/tenants/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workspace, seen from outside */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/tenants/{tenantId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a workspace on another plan
         * @description What stands over the new plan’s quotas stays; only more of it is refused.
         */
        put: operations["changeTenantPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/tenants/{tenantId}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Nobody gets in any more; all data stays */
        put: operations["suspendTenant"];
        post?: never;
        /** Let everybody in again */
        delete: operations["resumeTenant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, what failed of late, and how much room there is */
        get: operations["getPlatformHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/login-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that logins of applications are signed with, the youngest first */
        get: operations["listLoginKeys"];
        put?: never;
        /** A new key, published now and signing in ten minutes, as it would come by itself each 90 days; none where one waits already */
        post: operations["rotateLoginKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/login-keys/{kid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a key that leaked: what it signed holds no more, and another signs from this moment */
        delete: operations["withdrawLoginKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether strangers may open a workspace here, and how */
        get: operations["getSignUp"];
        put?: never;
        /**
         * Open a workspace: tenant, owner, departments and hours
         * @description Needs an address and a password, or the ticket of a Google sign-in that no account answers to. The answer is a session in the new workspace, as its owner.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up/slug": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an address is free, or one made of a name */
        get: operations["checkSlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a mail address by the link that went to it */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a new password; the answer is the same whether the address is known */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose password a link resets; the link stays good */
        post: operations["getPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the link; every session ends */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s own name, or the language of mails to oneself */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; the other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the mail address, once the link that goes to the new one is used */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link that confirms the mail address once more */
        post: operations["resendConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all sessions but this one */
        delete: operations["revokeOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session at once */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an app that shows codes; counts for nothing until it is confirmed */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor on by a first code; gives the recovery codes, this once */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor off, by password and code */
        post: operations["disableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes; the old ones are void */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications that one has let in with one’s account */
        get: operations["listMyApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back what an application was allowed
         * @description Ends all of its logins with this account at once: codes, access tokens and refresh tokens. It has to ask again.
         */
        delete: operations["withdrawMyApplication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody on the team with role, departments and state, also who is deactivated */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member of the team */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member: role, departments, name; deactivate or let in again
         * @description An owner changes everybody, an administrator whoever stands below. `active: false` ends the sessions of the person at once, and their sockets. The last owner cannot go.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was invited, the newest first */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by mail; the link holds for seven days
         * @description An owner gives every role, an administrator those below. Needs a confirmed address of the account.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the page of an invitation shows; the link stays good */
        post: operations["getInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the team; the answer is a session */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation once more, with a new link; the old one ends */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departments and who is in them; the default one first */
        get: operations["listDepartments"];
        put?: never;
        /** Add a department */
        post: operations["addDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a department; its conversations go to the default one */
        delete: operations["removeDepartment"];
        options?: never;
        head?: never;
        /** Rename a department, or make it the default one */
        patch: operations["updateDepartment"];
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts, the newest first; a search that finds nothing is tried again with typing errors forgiven */
        get: operations["searchContacts"];
        put?: never;
        /** Add a contact, or change the one that customer number, phone or e-mail name */
        post: operations["putContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags that are in use, the commonest first */
        get: operations["listContactTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The country whose telephone numbers need none in front of them */
        get: operations["getContactSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose that country; null takes it from the time zone */
        patch: operations["updateContactSettings"];
        trace?: never;
    };
    "/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a search finds, as a table; that it was taken away is put on record */
        get: operations["exportContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read contacts in from a CSV file; with `dryRun` only say what would happen
         * @description The file as `text`, or as `base64` of its bytes, whose encoding (UTF-8, UTF-16, Windows-1252) is found out; where both are sent, the bytes count. Up to 5 MB and 20,000 rows, parted by commas, semicolons or tabs. Columns are known by their headers in German and English; `columns` says otherwise.
         */
        post: operations["importContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has got */
        get: operations["getContactImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /** Erase a contact; the conversations stay, of a visitor whom nobody knows */
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        /** Change a contact: what is left out stays, null takes away */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make two contacts one: this one stays, and `contactId` goes */
        post: operations["mergeContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hear this person no more, or again */
        post: operations["blockContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a contact, the latest first */
        get: operations["getContactTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note about a contact */
        post: operations["addContactNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a note: one’s own, or as admin anybody’s */
        delete: operations["removeContactNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: operations["getOperatorMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say what language you read: mails to you come in it */
        patch: operations["updateOperatorMe"];
        trace?: never;
    };
    "/platform/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this installation was set up, as far as its operators decide by it */
        get: operations["getInstallation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your own password; your other sessions end */
        post: operations["changeOperatorPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of either token; says nothing of tokens that are unknown */
        post: operations["logoutOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who runs the installation, those first who joined first */
        get: operations["listOperators"];
        put?: never;
        /** Let somebody in, by a mail or by a password that is told once. Owners alone */
        post: operations["addOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/operators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name or role, or whether somebody may come in. Owners alone */
        patch: operations["updateOperator"];
        trace?: never;
    };
    "/platform/operators/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite by mail, once more, who has never signed in; an older mail opens nothing then. Owners alone */
        post: operations["inviteOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/operators/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new password for who has lost theirs, told once; their sessions and second factor end. Owners alone */
        post: operations["renewOperatorPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of action that are on the record, with the sentence for each */
        get: operations["listPlatformAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the record is whole: every entry as it was written, and none gone */
        get: operations["verifyPlatformAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record as a table; that it was taken away is put on record */
        get: operations["exportPlatformAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What operators did, the newest first */
        get: operations["listPlatformAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether your own sign-in asks for a second factor */
        get: operations["getOperatorSecondFactor"];
        put?: never;
        /** A secret for an app that shows codes; counts for nothing until it is confirmed */
        post: operations["beginOperatorSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch your second factor on by a first code; gives the recovery codes, this once */
        post: operations["confirmOperatorSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/second-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch your second factor off, by password and code */
        post: operations["disableOperatorSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes; the old ones are void */
        post: operations["renewOperatorRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/turns/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an answer took; those who may see the bill see what it was charged, too */
        get: operations["getTurnReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The AI balance of this workspace, and what this month took */
        get: operations["getOwnBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came into the balance and what went out, the newest first */
        get: operations["listBillingEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/balances/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one tenant stands with its AI */
        get: operations["getTenantBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/balances/{clientId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of one tenant, the newest first */
        get: operations["listTenantBalanceEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/balances/{clientId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each answer of one tenant cost and brought, whoever paid, the newest first */
        get: operations["listTenantAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/turns/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an answer took, cost and brought, whichever tenant’s it is; not what it said */
        get: operations["getPlatformTurnReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan, what it contains, and how much of it is in use */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    uploadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    clientMessageId?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            attachment: {
                                id: string;
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                                filename: string;
                                contentType: string;
                                size: number | null;
                                /** @enum {string} */
                                status: "pending" | "ready" | "deleted";
                                /** @enum {string} */
                                kind: "image" | "voice" | "file";
                                width?: number;
                                height?: number;
                                messageId?: string;
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                createdAt: string;
                            };
                            message: {
                                messageId: string;
                                conversationId: string;
                                seq: number;
                                /** @enum {string} */
                                senderType: "visitor" | "agent" | "ai" | "system";
                                senderName?: string;
                                senderAgentId?: string;
                                body: string;
                                /** @enum {string} */
                                messageType: "text" | "image" | "file" | "call" | "system" | "note";
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                clientMessageId?: string;
                                sources?: {
                                    id: string;
                                    title: string;
                                    url?: string;
                                    snippet: string;
                                    score: number;
                                    passageId?: string;
                                    page?: number;
                                    link?: string;
                                }[];
                                turnId?: string;
                                mergedFrom?: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                editedAt?: string;
                                /** Format: date-time */
                                deletedAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            attachment: {
                                id: string;
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                                filename: string;
                                contentType: string;
                                size: number | null;
                                /** @enum {string} */
                                status: "pending" | "ready" | "deleted";
                                /** @enum {string} */
                                kind: "image" | "voice" | "file";
                                width?: number;
                                height?: number;
                                messageId?: string;
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                status?: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                assigned?: "me" | "none" | "any";
                includeArchived?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tickets: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            ticket: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            messages: {
                                messageId: string;
                                /** @enum {string} */
                                author: "visitor" | "staff" | "ai";
                                authorAgentId?: string;
                                authorName?: string;
                                body: string;
                                isInternal: boolean;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                    /** @enum {string} */
                    priority?: "low" | "medium" | "high" | "urgent";
                    assignedAgentId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            ticket: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    replyToTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    isInternal?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            ticket: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            message: {
                                messageId: string;
                                /** @enum {string} */
                                author: "visitor" | "staff" | "ai";
                                authorAgentId?: string;
                                authorName?: string;
                                body: string;
                                isInternal: boolean;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            mails: {
                                mailId: string;
                                kind: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                to: {
                                    address: string;
                                    name?: string;
                                };
                                subject?: string;
                                /** @enum {string} */
                                status: "queued" | "sent" | "failed" | "bounced";
                                attempts: number;
                                /** @enum {string} */
                                failure?: "refused" | "unreachable" | "bounced";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt?: string;
                            }[];
                            isLocalOutbox: boolean;
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            mail: {
                                mailId: string;
                                kind: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                to: {
                                    address: string;
                                    name?: string;
                                };
                                subject?: string;
                                /** @enum {string} */
                                status: "queued" | "sent" | "failed" | "bounced";
                                attempts: number;
                                /** @enum {string} */
                                failure?: "refused" | "unreachable" | "bounced";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt?: string;
                            };
                            content: {
                                text: string;
                                html: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getDeskSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            settings: {
                                answerByMailMinutes: number;
                                remindStaffMinutes: number;
                                ticketAfterMinutes: number;
                                asksForRating: boolean;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateDeskSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answerByMailMinutes?: number;
                    remindStaffMinutes?: number;
                    ticketAfterMinutes?: number;
                    asksForRating?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            settings: {
                                answerByMailMinutes: number;
                                remindStaffMinutes: number;
                                ticketAfterMinutes: number;
                                asksForRating: boolean;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listLiveCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            calls: {
                                call: {
                                    id: string;
                                    conversationId: string;
                                    /** @enum {string} */
                                    type: "audio" | "video";
                                    /** @enum {string} */
                                    direction: "inbound" | "outbound";
                                    /** @enum {string} */
                                    status: "started" | "answered" | "ended" | "missed" | "failed";
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    answeredAt?: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    durationSeconds: number | null;
                                    endReason: string | null;
                                    agentId?: string;
                                    agentName?: string;
                                    roomUrl?: string;
                                    metadata?: {
                                        [key: string]: unknown;
                                    };
                                };
                                ringing?: string[];
                                visitorName?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    answerCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            callSession: {
                                id: string;
                                conversationId: string;
                                /** @enum {string} */
                                type: "audio" | "video";
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                status: "started" | "answered" | "ended" | "missed" | "failed";
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                answeredAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                durationSeconds: number | null;
                                endReason: string | null;
                                agentId?: string;
                                agentName?: string;
                                roomUrl?: string;
                                metadata?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    declineCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            callSession: {
                                id: string;
                                conversationId: string;
                                /** @enum {string} */
                                type: "audio" | "video";
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                status: "started" | "answered" | "ended" | "missed" | "failed";
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                answeredAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                durationSeconds: number | null;
                                endReason: string | null;
                                agentId?: string;
                                agentName?: string;
                                roomUrl?: string;
                                metadata?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: {
                state?: "to_return" | "missed" | "talked" | "failed";
                direction?: "inbound" | "outbound";
                type?: "audio" | "video";
                agentId?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            calls: {
                                call: {
                                    id: string;
                                    conversationId: string;
                                    /** @enum {string} */
                                    type: "audio" | "video";
                                    /** @enum {string} */
                                    direction: "inbound" | "outbound";
                                    /** @enum {string} */
                                    status: "started" | "answered" | "ended" | "missed" | "failed";
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    answeredAt?: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    durationSeconds: number | null;
                                    endReason: string | null;
                                    agentId?: string;
                                    agentName?: string;
                                    roomUrl?: string;
                                    metadata?: {
                                        [key: string]: unknown;
                                    };
                                };
                                conversationNumber: string;
                                visitor: {
                                    name?: string;
                                    email?: string;
                                    contactId?: string;
                                };
                                department?: {
                                    departmentId: string;
                                    name: string;
                                };
                                /** @description A visitor called, nobody answered, and nobody has seen to it. */
                                toReturn: boolean;
                                handled?: {
                                    /** Format: date-time */
                                    at: string;
                                    agentId?: string;
                                    agentName?: string;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    countCallsToReturn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            toReturn: number;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    handleMissedCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isHandled: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            pastCall: {
                                call: {
                                    id: string;
                                    conversationId: string;
                                    /** @enum {string} */
                                    type: "audio" | "video";
                                    /** @enum {string} */
                                    direction: "inbound" | "outbound";
                                    /** @enum {string} */
                                    status: "started" | "answered" | "ended" | "missed" | "failed";
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    answeredAt?: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    durationSeconds: number | null;
                                    endReason: string | null;
                                    agentId?: string;
                                    agentName?: string;
                                    roomUrl?: string;
                                    metadata?: {
                                        [key: string]: unknown;
                                    };
                                };
                                conversationNumber: string;
                                visitor: {
                                    name?: string;
                                    email?: string;
                                    contactId?: string;
                                };
                                department?: {
                                    departmentId: string;
                                    name: string;
                                };
                                /** @description A visitor called, nobody answered, and nobody has seen to it. */
                                toReturn: boolean;
                                handled?: {
                                    /** Format: date-time */
                                    at: string;
                                    agentId?: string;
                                    agentName?: string;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            staff: {
                                agentId: string;
                                username: string;
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                /** @constant */
                                away?: true;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                            }[];
                            departments: {
                                departmentId: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    takeOverConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    handBackConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    reopenConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getConversationDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            draft: {
                                turnId: string;
                                text: string;
                                sources: {
                                    id: string;
                                    title: string;
                                    url?: string;
                                    snippet: string;
                                    score: number;
                                    passageId?: string;
                                    page?: number;
                                    link?: string;
                                }[];
                                /** Format: date-time */
                                createdAt: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            items: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "text" | "url";
                    title?: string;
                    body?: string;
                    url?: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    askKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            results: {
                                id: string;
                                title: string;
                                url?: string;
                                snippet: string;
                                score: number;
                                passageId?: string;
                                page?: number;
                                link?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    reindexKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    uploadKnowledgeFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    downloadKnowledgeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getKnowledgeText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            title: string;
                            text: string;
                            questions: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addKnowledgeAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    questions: string[];
                    answer: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    changeKnowledgeAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    questions: string[];
                    answer: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getKnowledgePassage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            passage: {
                                id: string;
                                itemId: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                url?: string;
                                urlAtPassage?: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                headings: string[];
                                page?: number;
                                text: string;
                                before?: {
                                    id: string;
                                    heading?: string;
                                    page?: number;
                                    text: string;
                                };
                                after?: {
                                    id: string;
                                    heading?: string;
                                    page?: number;
                                    text: string;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listOpenQuestions: {
        parameters: {
            query?: {
                state?: "open" | "solved" | "dismissed";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            questions: {
                                id: string;
                                question: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "open" | "solved" | "dismissed";
                                times: number;
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                firstAskedAt: string;
                                /** Format: date-time */
                                lastAskedAt: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    answerOpenQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    questions?: string[];
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            question: {
                                id: string;
                                question: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "open" | "solved" | "dismissed";
                                times: number;
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                firstAskedAt: string;
                                /** Format: date-time */
                                lastAskedAt: string;
                            };
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    dismissOpenQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            question: {
                                id: string;
                                question: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "open" | "solved" | "dismissed";
                                times: number;
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                firstAskedAt: string;
                                /** Format: date-time */
                                lastAskedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    reopenQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            question: {
                                id: string;
                                question: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "open" | "solved" | "dismissed";
                                times: number;
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                firstAskedAt: string;
                                /** Format: date-time */
                                lastAskedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listAnswerSuggestions: {
        parameters: {
            query?: {
                state?: "proposed" | "accepted" | "dismissed";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            suggestions: {
                                id: string;
                                questionId: string;
                                conversationId?: string;
                                question: string;
                                answer: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "dismissed";
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    acceptAnswerSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer?: string;
                    questions?: string[];
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            suggestion: {
                                id: string;
                                questionId: string;
                                conversationId?: string;
                                question: string;
                                answer: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "dismissed";
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file" | "qa";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                errorCode?: string;
                                errorWords?: {
                                    de: string;
                                    en: string;
                                };
                                file?: {
                                    name: string;
                                    bytes: number;
                                    contentType: string;
                                };
                                questions?: string[];
                                websiteId?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    dismissAnswerSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            suggestion: {
                                id: string;
                                questionId: string;
                                conversationId?: string;
                                question: string;
                                answer: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "dismissed";
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    restoreAnswerSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            suggestion: {
                                id: string;
                                questionId: string;
                                conversationId?: string;
                                question: string;
                                answer: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "dismissed";
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listWebsites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            websites: {
                                id: string;
                                url: string;
                                mostPages: number;
                                includePaths: string[];
                                excludePaths: string[];
                                /** @enum {string} */
                                refresh: "off" | "daily" | "weekly";
                                /** @enum {string} */
                                status: "queued" | "reading" | "ready" | "failed" | "stopped";
                                reason?: {
                                    code: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                pages: {
                                    waiting: number;
                                    read: number;
                                    unchanged: number;
                                    leftOut: number;
                                    failed: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                readAt?: string;
                                /** Format: date-time */
                                nextAt?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addWebsite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    mostPages?: number;
                    includePaths?: string[];
                    excludePaths?: string[];
                    /** @enum {string} */
                    refresh?: "off" | "daily" | "weekly";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            website: {
                                id: string;
                                url: string;
                                mostPages: number;
                                includePaths: string[];
                                excludePaths: string[];
                                /** @enum {string} */
                                refresh: "off" | "daily" | "weekly";
                                /** @enum {string} */
                                status: "queued" | "reading" | "ready" | "failed" | "stopped";
                                reason?: {
                                    code: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                pages: {
                                    waiting: number;
                                    read: number;
                                    unchanged: number;
                                    leftOut: number;
                                    failed: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                readAt?: string;
                                /** Format: date-time */
                                nextAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getWebsite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            website: {
                                id: string;
                                url: string;
                                mostPages: number;
                                includePaths: string[];
                                excludePaths: string[];
                                /** @enum {string} */
                                refresh: "off" | "daily" | "weekly";
                                /** @enum {string} */
                                status: "queued" | "reading" | "ready" | "failed" | "stopped";
                                reason?: {
                                    code: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                pages: {
                                    waiting: number;
                                    read: number;
                                    unchanged: number;
                                    leftOut: number;
                                    failed: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                readAt?: string;
                                /** Format: date-time */
                                nextAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeWebsite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateWebsite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mostPages?: number;
                    includePaths?: string[];
                    excludePaths?: string[];
                    /** @enum {string} */
                    refresh?: "off" | "daily" | "weekly";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            website: {
                                id: string;
                                url: string;
                                mostPages: number;
                                includePaths: string[];
                                excludePaths: string[];
                                /** @enum {string} */
                                refresh: "off" | "daily" | "weekly";
                                /** @enum {string} */
                                status: "queued" | "reading" | "ready" | "failed" | "stopped";
                                reason?: {
                                    code: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                pages: {
                                    waiting: number;
                                    read: number;
                                    unchanged: number;
                                    leftOut: number;
                                    failed: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                readAt?: string;
                                /** Format: date-time */
                                nextAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    refreshWebsite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            website: {
                                id: string;
                                url: string;
                                mostPages: number;
                                includePaths: string[];
                                excludePaths: string[];
                                /** @enum {string} */
                                refresh: "off" | "daily" | "weekly";
                                /** @enum {string} */
                                status: "queued" | "reading" | "ready" | "failed" | "stopped";
                                reason?: {
                                    code: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                pages: {
                                    waiting: number;
                                    read: number;
                                    unchanged: number;
                                    leftOut: number;
                                    failed: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                readAt?: string;
                                /** Format: date-time */
                                nextAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    stopWebsite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            website: {
                                id: string;
                                url: string;
                                mostPages: number;
                                includePaths: string[];
                                excludePaths: string[];
                                /** @enum {string} */
                                refresh: "off" | "daily" | "weekly";
                                /** @enum {string} */
                                status: "queued" | "reading" | "ready" | "failed" | "stopped";
                                reason?: {
                                    code: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                pages: {
                                    waiting: number;
                                    read: number;
                                    unchanged: number;
                                    leftOut: number;
                                    failed: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                readAt?: string;
                                /** Format: date-time */
                                nextAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listWebsitePages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            pages: {
                                id: string;
                                url: string;
                                title?: string;
                                /** @enum {string} */
                                state: "waiting" | "read" | "unchanged" | "left_out" | "failed";
                                reason?: {
                                    code: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                knowledgeItemId?: string;
                                /** Format: date-time */
                                readAt?: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            assistant: {
                                /** @enum {string} */
                                mode: "human_only" | "ai_first" | "ai_assisted";
                                name: string;
                                disclosure: {
                                    de: string;
                                    en: string;
                                };
                                textOnlyMode: boolean;
                                answeredBy: {
                                    /** @enum {string} */
                                    kind: "built-in" | "model";
                                    model: string;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode?: "human_only" | "ai_first" | "ai_assisted";
                    name?: string;
                    textOnlyMode?: boolean;
                    disclosure?: {
                        de?: string;
                        en?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            assistant: {
                                /** @enum {string} */
                                mode: "human_only" | "ai_first" | "ai_assisted";
                                name: string;
                                disclosure: {
                                    de: string;
                                    en: string;
                                };
                                textOnlyMode: boolean;
                                answeredBy: {
                                    /** @enum {string} */
                                    kind: "built-in" | "model";
                                    model: string;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getWidget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            widget: {
                                snippet: string;
                                publicKey: string;
                                allowedDomains: string[];
                                demoUrl?: string;
                                hostedUrl: string;
                                /** Format: date-time */
                                seenAt?: string;
                                sites: {
                                    origin: string;
                                    /** Format: date-time */
                                    firstSeenAt: string;
                                    /** Format: date-time */
                                    lastSeenAt: string;
                                }[];
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getWidgetSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            settings: {
                                appearance: {
                                    displayName: string;
                                    primaryColor: string;
                                    logoUrl?: string;
                                    /** @enum {string} */
                                    position: "bottom-right" | "bottom-left";
                                    languages: ("de" | "en")[];
                                    greeting: {
                                        de?: string;
                                        en?: string;
                                    };
                                    suggestions: {
                                        de?: string[];
                                        en?: string[];
                                    };
                                    /** @enum {string} */
                                    defaultLanguage: "de" | "en";
                                };
                                preChat: {
                                    isOn: boolean;
                                    /** @enum {string} */
                                    name: "off" | "optional" | "required";
                                    /** @enum {string} */
                                    email: "off" | "optional" | "required";
                                    /** @enum {string} */
                                    phone: "off" | "optional" | "required";
                                    /** @enum {string} */
                                    department: "off" | "optional" | "required";
                                    consent: {
                                        isRequired: boolean;
                                        text: {
                                            de?: string;
                                            en?: string;
                                        };
                                        url?: string;
                                    };
                                };
                                offlineForm: {
                                    isOn: boolean;
                                };
                                hostedPage: {
                                    isOn: boolean;
                                    isIndexed: boolean;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateWidgetSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    appearance?: {
                        displayName?: string;
                        primaryColor?: string;
                        logoUrl?: string;
                        /** @enum {string} */
                        position?: "bottom-right" | "bottom-left";
                        languages?: ("de" | "en")[];
                        greeting?: {
                            de?: string;
                            en?: string;
                        };
                        suggestions?: {
                            de?: string[];
                            en?: string[];
                        };
                    };
                    preChat?: {
                        isOn?: boolean;
                        /** @enum {string} */
                        name?: "off" | "optional" | "required";
                        /** @enum {string} */
                        email?: "off" | "optional" | "required";
                        /** @enum {string} */
                        phone?: "off" | "optional" | "required";
                        /** @enum {string} */
                        department?: "off" | "optional" | "required";
                        consent?: {
                            isRequired?: boolean;
                            text?: {
                                de?: string;
                                en?: string;
                            };
                            url?: string;
                        };
                    };
                    offlineForm?: {
                        isOn?: boolean;
                    };
                    hostedPage?: {
                        isOn?: boolean;
                        isIndexed?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            settings: {
                                appearance: {
                                    displayName: string;
                                    primaryColor: string;
                                    logoUrl?: string;
                                    /** @enum {string} */
                                    position: "bottom-right" | "bottom-left";
                                    languages: ("de" | "en")[];
                                    greeting: {
                                        de?: string;
                                        en?: string;
                                    };
                                    suggestions: {
                                        de?: string[];
                                        en?: string[];
                                    };
                                    /** @enum {string} */
                                    defaultLanguage: "de" | "en";
                                };
                                preChat: {
                                    isOn: boolean;
                                    /** @enum {string} */
                                    name: "off" | "optional" | "required";
                                    /** @enum {string} */
                                    email: "off" | "optional" | "required";
                                    /** @enum {string} */
                                    phone: "off" | "optional" | "required";
                                    /** @enum {string} */
                                    department: "off" | "optional" | "required";
                                    consent: {
                                        isRequired: boolean;
                                        text: {
                                            de?: string;
                                            en?: string;
                                        };
                                        url?: string;
                                    };
                                };
                                offlineForm: {
                                    isOn: boolean;
                                };
                                hostedPage: {
                                    isOn: boolean;
                                    isIndexed: boolean;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getCalendarHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            timeZone: string;
                            hours: {
                                /** @description 1 is Monday. */
                                weekday: number;
                                opensAt: string;
                                closesAt: string;
                            }[];
                            holidays: {
                                day: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listBookableServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            services: {
                                id: string;
                                name: string;
                                description?: string;
                                durationMinutes: number;
                                bufferMinutes: number;
                                capacity: number;
                                isActive: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addBookableService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                    durationMinutes: number;
                    bufferMinutes?: number;
                    capacity?: number;
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            service: {
                                id: string;
                                name: string;
                                description?: string;
                                durationMinutes: number;
                                bufferMinutes: number;
                                capacity: number;
                                isActive: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateBookableService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    durationMinutes?: number;
                    bufferMinutes?: number;
                    capacity?: number;
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            service: {
                                id: string;
                                name: string;
                                description?: string;
                                durationMinutes: number;
                                bufferMinutes: number;
                                capacity: number;
                                isActive: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listFreeSlots: {
        parameters: {
            query?: {
                from?: string;
                days?: number;
                exceptBookingId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            slots: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listBookings: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                serviceId?: string;
                status?: "booked" | "cancelled";
                source?: "assistant" | "staff";
                conversationId?: string;
                contactId?: string;
                search?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            bookings: {
                                id: string;
                                serviceId: string;
                                serviceName: string;
                                /** @enum {string} */
                                status: "booked" | "cancelled";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                name: string;
                                phone?: string;
                                email?: string;
                                note?: string;
                                /** @enum {string} */
                                source: "assistant" | "staff";
                                contactId?: string;
                                conversationId?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                            }[];
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addBooking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    serviceId: string;
                    /** @description A time such as 2026-11-24T14:30:00Z. */
                    startsAt: string;
                    name: string;
                    phone?: string;
                    email?: string;
                    note?: string;
                    conversationId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            booking: {
                                id: string;
                                serviceId: string;
                                serviceName: string;
                                /** @enum {string} */
                                status: "booked" | "cancelled";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                name: string;
                                phone?: string;
                                email?: string;
                                note?: string;
                                /** @enum {string} */
                                source: "assistant" | "staff";
                                contactId?: string;
                                conversationId?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            booking: {
                                id: string;
                                serviceId: string;
                                serviceName: string;
                                /** @enum {string} */
                                status: "booked" | "cancelled";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                name: string;
                                phone?: string;
                                email?: string;
                                note?: string;
                                /** @enum {string} */
                                source: "assistant" | "staff";
                                contactId?: string;
                                conversationId?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phone?: string;
                    email?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            booking: {
                                id: string;
                                serviceId: string;
                                serviceName: string;
                                /** @enum {string} */
                                status: "booked" | "cancelled";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                name: string;
                                phone?: string;
                                email?: string;
                                note?: string;
                                /** @enum {string} */
                                source: "assistant" | "staff";
                                contactId?: string;
                                conversationId?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    moveBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A time such as 2026-11-24T14:30:00Z. */
                    startsAt: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            booking: {
                                id: string;
                                serviceId: string;
                                serviceName: string;
                                /** @enum {string} */
                                status: "booked" | "cancelled";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                name: string;
                                phone?: string;
                                email?: string;
                                note?: string;
                                /** @enum {string} */
                                source: "assistant" | "staff";
                                contactId?: string;
                                conversationId?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            booking: {
                                id: string;
                                serviceId: string;
                                serviceName: string;
                                /** @enum {string} */
                                status: "booked" | "cancelled";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                name: string;
                                phone?: string;
                                email?: string;
                                note?: string;
                                /** @enum {string} */
                                source: "assistant" | "staff";
                                contactId?: string;
                                conversationId?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    restoreBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            booking: {
                                id: string;
                                serviceId: string;
                                serviceName: string;
                                /** @enum {string} */
                                status: "booked" | "cancelled";
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                name: string;
                                phone?: string;
                                email?: string;
                                note?: string;
                                /** @enum {string} */
                                source: "assistant" | "staff";
                                contactId?: string;
                                conversationId?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getBookingFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            fileName: string;
                            text: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeSampleData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirm: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            webhooks: {
                                id: string;
                                name: string;
                                url: string;
                                /** @enum {string} */
                                vocabulary: "ringnity" | "echocall";
                                events: string[];
                                secretPreview: string;
                                isActive: boolean;
                                /** @enum {string} */
                                disabledReason?: "by_hand" | "gone" | "failing";
                                consecutiveFailures: number;
                                /** Format: date-time */
                                lastSuccessAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            availableEvents: {
                                ringnity: string[];
                                echocall: string[];
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    url: string;
                    events: string[];
                    /** @enum {string} */
                    vocabulary?: "ringnity" | "echocall";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            webhook: {
                                id: string;
                                name: string;
                                url: string;
                                /** @enum {string} */
                                vocabulary: "ringnity" | "echocall";
                                events: string[];
                                secretPreview: string;
                                isActive: boolean;
                                /** @enum {string} */
                                disabledReason?: "by_hand" | "gone" | "failing";
                                consecutiveFailures: number;
                                /** Format: date-time */
                                lastSuccessAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            secret: string;
                            warning: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    url?: string;
                    events?: string[];
                    isActive?: boolean;
                    rotateSecret?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            webhook: {
                                id: string;
                                name: string;
                                url: string;
                                /** @enum {string} */
                                vocabulary: "ringnity" | "echocall";
                                events: string[];
                                secretPreview: string;
                                isActive: boolean;
                                /** @enum {string} */
                                disabledReason?: "by_hand" | "gone" | "failing";
                                consecutiveFailures: number;
                                /** Format: date-time */
                                lastSuccessAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            secret?: string;
                            warning?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    event?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            deliveryIds: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            deliveries: {
                                id: string;
                                webhookId: string;
                                eventId: string;
                                event: string;
                                /** @enum {string} */
                                status: "queued" | "delivered" | "failed" | "exhausted";
                                attempts: number;
                                responseStatus?: number;
                                errorMessage?: string;
                                durationMs?: number;
                                /** Format: date-time */
                                nextAttemptAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                deliveredAt?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            delivery: {
                                id: string;
                                webhookId: string;
                                eventId: string;
                                event: string;
                                /** @enum {string} */
                                status: "queued" | "delivered" | "failed" | "exhausted";
                                attempts: number;
                                responseStatus?: number;
                                errorMessage?: string;
                                durationMs?: number;
                                /** Format: date-time */
                                nextAttemptAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                deliveredAt?: string;
                            };
                            url: string;
                            body: string;
                            attempts: {
                                attempt: number;
                                responseStatus?: number;
                                responseBody?: string;
                                errorMessage?: string;
                                durationMs: number;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            delivery: {
                                id: string;
                                webhookId: string;
                                eventId: string;
                                event: string;
                                /** @enum {string} */
                                status: "queued" | "delivered" | "failed" | "exhausted";
                                attempts: number;
                                responseStatus?: number;
                                errorMessage?: string;
                                durationMs?: number;
                                /** Format: date-time */
                                nextAttemptAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                deliveredAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listApiRequests: {
        parameters: {
            query?: {
                refused?: boolean;
                credentialId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            requests: {
                                requestId: string;
                                actor: string;
                                credentialId?: string;
                                method: string;
                                route: string;
                                operation: string;
                                status: number;
                                code?: string;
                                durationMs: number;
                                /** Format: date-time */
                                occurredAt: string;
                            }[];
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getApiRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            request: {
                                requestId: string;
                                actor: string;
                                credentialId?: string;
                                method: string;
                                route: string;
                                operation: string;
                                status: number;
                                code?: string;
                                durationMs: number;
                                /** Format: date-time */
                                occurredAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                targetKind?: string;
                targetId?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entries: {
                                id: string;
                                /** @description Gapless within the workspace, in the order of the chain. */
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "visitor" | "staff" | "owner" | "server" | "operator" | "system" | "anonymous";
                                    /** @description Who did it; null for the product itself and for whoever was not known. */
                                    id: string | null;
                                    /** @description What they were called then. */
                                    name: string | null;
                                };
                                /** @description One of `GET /audit/actions`. */
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                                target: {
                                    kind: string;
                                    id: string;
                                } | null;
                                details: {
                                    [key: string]: unknown;
                                };
                                /** @description As much of it as the installation keeps. */
                                address: string | null;
                                /** @description The program it was done with. */
                                userAgent: string | null;
                                /** @description The `X-Request-Id` of the request. */
                                requestId: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            actions: {
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            verification: {
                                isWhole: boolean;
                                /** @description How many fit, from the first one on. */
                                entries: number;
                                /** @description Of the last entry that fits: noted elsewhere, it vouches for all before. */
                                hash: string;
                                broken: {
                                    seq: number;
                                    /** @enum {string} */
                                    fault: "changed" | "moved" | "missing";
                                } | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                targetKind?: string;
                targetId?: string;
                from?: string;
                to?: string;
                language?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, as CSV (UTF-8). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entry: {
                                id: string;
                                /** @description Gapless within the workspace, in the order of the chain. */
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "visitor" | "staff" | "owner" | "server" | "operator" | "system" | "anonymous";
                                    /** @description Who did it; null for the product itself and for whoever was not known. */
                                    id: string | null;
                                    /** @description What they were called then. */
                                    name: string | null;
                                };
                                /** @description One of `GET /audit/actions`. */
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                                target: {
                                    kind: string;
                                    id: string;
                                } | null;
                                details: {
                                    [key: string]: unknown;
                                };
                                /** @description As much of it as the installation keeps. */
                                address: string | null;
                                /** @description The program it was done with. */
                                userAgent: string | null;
                                /** @description The `X-Request-Id` of the request. */
                                requestId: string | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                status?: string;
                priority?: string;
                tagId?: string;
                departmentId?: string;
                assigned?: string;
                channel?: "chat" | "voice";
                mentioned?: boolean;
                unread?: boolean;
                spam?: boolean;
                q?: string;
                sort?: "newest" | "oldest" | "priority" | "waiting";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversations: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    countConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            counts: {
                                mine: number;
                                unassigned: number;
                                all: number;
                                mentions: number;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    conversationIds: string[];
                    /** @enum {string} */
                    status?: "open" | "pending" | "snoozed" | "resolved" | "closed";
                    /**
                     * Format: date-time
                     * @description With the status `snoozed`, and needed there.
                     */
                    snoozedUntil?: string;
                    /** @enum {string} */
                    priority?: "low" | "medium" | "high" | "urgent";
                    addTagIds?: string[];
                    removeTagIds?: string[];
                    /** @description Null: back to the queue of its department. */
                    assignedAgentId?: string | null;
                    spam?: boolean;
                    /** @constant */
                    read?: true;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            results: {
                                conversationId: string;
                                done: boolean;
                                code?: string;
                                message?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "open" | "pending" | "snoozed" | "resolved" | "closed";
                    /**
                     * Format: date-time
                     * @description With the status `snoozed`, and needed there.
                     */
                    snoozedUntil?: string;
                    /** @enum {string} */
                    priority?: "low" | "medium" | "high" | "urgent";
                    addTagIds?: string[];
                    removeTagIds?: string[];
                    tagIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listPreviousConversations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversations: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    mergeConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    intoConversationId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    blockVisitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    unblockVisitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    markConversationSpam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    clearConversationSpam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    deleteOwnMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            message: {
                                messageId: string;
                                conversationId: string;
                                seq: number;
                                /** @enum {string} */
                                senderType: "visitor" | "agent" | "ai" | "system";
                                senderName?: string;
                                senderAgentId?: string;
                                body: string;
                                /** @enum {string} */
                                messageType: "text" | "image" | "file" | "call" | "system" | "note";
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                clientMessageId?: string;
                                sources?: {
                                    id: string;
                                    title: string;
                                    url?: string;
                                    snippet: string;
                                    score: number;
                                    passageId?: string;
                                    page?: number;
                                    link?: string;
                                }[];
                                turnId?: string;
                                mergedFrom?: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                editedAt?: string;
                                /** Format: date-time */
                                deletedAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    editOwnMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            message: {
                                messageId: string;
                                conversationId: string;
                                seq: number;
                                /** @enum {string} */
                                senderType: "visitor" | "agent" | "ai" | "system";
                                senderName?: string;
                                senderAgentId?: string;
                                body: string;
                                /** @enum {string} */
                                messageType: "text" | "image" | "file" | "call" | "system" | "note";
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                clientMessageId?: string;
                                sources?: {
                                    id: string;
                                    title: string;
                                    url?: string;
                                    snippet: string;
                                    score: number;
                                    passageId?: string;
                                    page?: number;
                                    link?: string;
                                }[];
                                turnId?: string;
                                mergedFrom?: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                editedAt?: string;
                                /** Format: date-time */
                                deletedAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getReplyDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            replyDraft: {
                                conversationId: string;
                                body: string;
                                isNote: boolean;
                                /** Format: date-time */
                                updatedAt: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    keepReplyDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    isNote?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            replyDraft: {
                                conversationId: string;
                                body: string;
                                isNote: boolean;
                                /** Format: date-time */
                                updatedAt: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listReplyDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            replyDrafts: {
                                conversationId: string;
                                body: string;
                                isNote: boolean;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listBlockedVisitors: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            visitors: {
                                visitor: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                blockedByAgentId?: string;
                                conversationId?: string;
                            }[];
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    searchMessages: {
        parameters: {
            query: {
                q: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversations: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                    /** Format: date-time */
                                    blockedAt?: string;
                                    blockReason?: string;
                                    language?: string;
                                    timeZone?: string;
                                    page?: {
                                        url: string;
                                        title?: string;
                                        referrer?: string;
                                        /** Format: date-time */
                                        seenAt: string;
                                    };
                                    device?: {
                                        /** @enum {string} */
                                        kind: "desktop" | "phone" | "tablet" | "other";
                                        browser?: string;
                                        system?: string;
                                    };
                                    attributes?: {
                                        [key: string]: unknown;
                                    };
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                tags?: {
                                    tagId: string;
                                    name: string;
                                    color: string;
                                }[];
                                /** Format: date-time */
                                snoozedUntil?: string;
                                /** Format: date-time */
                                waitingSince?: string;
                                /** Format: date-time */
                                spamAt?: string;
                                mergedInto?: string;
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            messages: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorName?: string;
                                message: {
                                    messageId: string;
                                    conversationId: string;
                                    seq: number;
                                    /** @enum {string} */
                                    senderType: "visitor" | "agent" | "ai" | "system";
                                    senderName?: string;
                                    senderAgentId?: string;
                                    body: string;
                                    /** @enum {string} */
                                    messageType: "text" | "image" | "file" | "call" | "system" | "note";
                                    metadata?: {
                                        [key: string]: unknown;
                                    };
                                    clientMessageId?: string;
                                    sources?: {
                                        id: string;
                                        title: string;
                                        url?: string;
                                        snippet: string;
                                        score: number;
                                        passageId?: string;
                                        page?: number;
                                        link?: string;
                                    }[];
                                    turnId?: string;
                                    mergedFrom?: string;
                                    /** Format: date-time */
                                    sentAt: string;
                                    /** Format: date-time */
                                    editedAt?: string;
                                    /** Format: date-time */
                                    deletedAt?: string;
                                };
                                /** @description Pieces of the text in their order; never HTML. */
                                snippet: {
                                    text: string;
                                    isMatch: boolean;
                                }[];
                            }[];
                            nextCursor?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tags: {
                                tagId: string;
                                name: string;
                                color: string;
                                uses: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    createTag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Such as #2f9e44. */
                    color: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tag: {
                                tagId: string;
                                name: string;
                                color: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Such as #2f9e44. */
                    color?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tag: {
                                tagId: string;
                                name: string;
                                color: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listCannedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            replies: {
                                replyId: string;
                                shared: boolean;
                                shortcut: string;
                                title: string;
                                texts: {
                                    de?: string;
                                    en?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    createCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Typed after a slash. Letters, digits, - and _. */
                    shortcut: string;
                    title: string;
                    texts: {
                        de?: string;
                        en?: string;
                    };
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            reply: {
                                replyId: string;
                                shared: boolean;
                                shortcut: string;
                                title: string;
                                texts: {
                                    de?: string;
                                    en?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Typed after a slash. Letters, digits, - and _. */
                    shortcut?: string;
                    title?: string;
                    texts?: {
                        de?: string;
                        en?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            reply: {
                                replyId: string;
                                shared: boolean;
                                shortcut: string;
                                title: string;
                                texts: {
                                    de?: string;
                                    en?: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    expandCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    conversationId: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            text: string;
                            /** @enum {string} */
                            language: "de" | "en";
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getOpeningHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    setOpeningHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    timeZone: string;
                    hours: {
                        weekday: number;
                        opensAt: string;
                        closesAt: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    holidays: {
                        day: string;
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    suggestHolidays: {
        parameters: {
            query: {
                state: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            holidays: {
                                day: string;
                                name: string;
                                isPartial: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    renameHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getRouting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            routing: {
                                /** @enum {string} */
                                mode: "manual" | "automatic";
                                defaultCapacity: number;
                                isSticky: boolean;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateRouting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode?: "manual" | "automatic";
                    defaultCapacity?: number;
                    isSticky?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            routing: {
                                /** @enum {string} */
                                mode: "manual" | "automatic";
                                defaultCapacity: number;
                                isSticky: boolean;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            total: number;
                            waiting: {
                                conversationId: string;
                                departmentId?: string;
                                visitorName?: string;
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** Format: date-time */
                                waitingSince: string;
                                waitedSeconds: number;
                                position: number;
                            }[];
                            staff: {
                                agentId: string;
                                name: string;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                held: number;
                                capacity: number;
                                ownCapacity?: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    setStaffCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    capacity: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            staff: {
                                agentId: string;
                                name: string;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                held: number;
                                capacity: number;
                                ownCapacity?: number;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listDepartmentMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            agentIds: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    setDepartmentMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agentIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            agentIds: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getReportOverview: {
        parameters: {
            query?: {
                period?: "today" | "7days" | "30days" | "custom";
                startDate?: string;
                endDate?: string;
                agentId?: string;
                departmentId?: string;
                channel?: "chat" | "voice";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            period: {
                                /** @enum {string} */
                                type: "today" | "7days" | "30days" | "custom";
                                /** Format: date-time */
                                start: string;
                                /** Format: date-time */
                                end: string;
                            };
                            timeZone: string;
                            waiting: number;
                            /** @description Conversations of old are being counted still. */
                            isCounting: boolean;
                            totals: {
                                conversations: number;
                                open: number;
                                pending: number;
                                resolved: number;
                                closed: number;
                                resolutionRate: number;
                                messages: number;
                                visitorMessages: number;
                                agentMessages: number;
                                aiMessages: number;
                                handoverRate: number;
                                handedOver: number;
                                withAi: number;
                                aiShare: number;
                                aiOnly: number;
                                answered: number;
                                firstAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                firstAgentAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                resolution: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                ratings: {
                                    total: number;
                                    average: number;
                                    satisfactionRate: number;
                                    /** @description How often one star was given, two, … five. */
                                    counts: number[];
                                };
                                calls: {
                                    incoming: number;
                                    answered: number;
                                    missed: number;
                                    handled: number;
                                    answerRate: number;
                                    averageSeconds: number;
                                };
                            };
                            previous: {
                                /** Format: date-time */
                                start: string;
                                /** Format: date-time */
                                end: string;
                                conversations: number;
                                open: number;
                                pending: number;
                                resolved: number;
                                closed: number;
                                resolutionRate: number;
                                messages: number;
                                visitorMessages: number;
                                agentMessages: number;
                                aiMessages: number;
                                handoverRate: number;
                                handedOver: number;
                                withAi: number;
                                aiShare: number;
                                aiOnly: number;
                                answered: number;
                                firstAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                firstAgentAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                resolution: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                ratings: {
                                    total: number;
                                    average: number;
                                    satisfactionRate: number;
                                    /** @description How often one star was given, two, … five. */
                                    counts: number[];
                                };
                                calls: {
                                    incoming: number;
                                    answered: number;
                                    missed: number;
                                    handled: number;
                                    answerRate: number;
                                    averageSeconds: number;
                                };
                            };
                            days: {
                                /** Format: date */
                                date: string;
                                conversations: number;
                                open: number;
                                pending: number;
                                resolved: number;
                                closed: number;
                                resolutionRate: number;
                                messages: number;
                                visitorMessages: number;
                                agentMessages: number;
                                aiMessages: number;
                                handoverRate: number;
                                handedOver: number;
                                withAi: number;
                                aiShare: number;
                                aiOnly: number;
                                answered: number;
                                firstAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                firstAgentAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                resolution: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                ratings: {
                                    total: number;
                                    average: number;
                                    satisfactionRate: number;
                                    /** @description How often one star was given, two, … five. */
                                    counts: number[];
                                };
                                calls: {
                                    incoming: number;
                                    answered: number;
                                    missed: number;
                                    handled: number;
                                    answerRate: number;
                                    averageSeconds: number;
                                };
                            }[];
                            /** @description Of a single day; else empty. */
                            hours: {
                                /** Format: date-time */
                                startsAt: string;
                                conversations: number;
                                open: number;
                                pending: number;
                                resolved: number;
                                closed: number;
                                resolutionRate: number;
                                messages: number;
                                visitorMessages: number;
                                agentMessages: number;
                                aiMessages: number;
                                handoverRate: number;
                                handedOver: number;
                                withAi: number;
                                aiShare: number;
                                aiOnly: number;
                                answered: number;
                                firstAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                firstAgentAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                resolution: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                ratings: {
                                    total: number;
                                    average: number;
                                    satisfactionRate: number;
                                    /** @description How often one star was given, two, … five. */
                                    counts: number[];
                                };
                                calls: {
                                    incoming: number;
                                    answered: number;
                                    missed: number;
                                    handled: number;
                                    answerRate: number;
                                    averageSeconds: number;
                                };
                            }[];
                            agents: {
                                /** @description Null: nobody, or the assistant. */
                                agentId: string | null;
                                name: string | null;
                                conversations: number;
                                open: number;
                                pending: number;
                                resolved: number;
                                closed: number;
                                resolutionRate: number;
                                messages: number;
                                visitorMessages: number;
                                agentMessages: number;
                                aiMessages: number;
                                handoverRate: number;
                                handedOver: number;
                                withAi: number;
                                aiShare: number;
                                aiOnly: number;
                                answered: number;
                                firstAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                firstAgentAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                resolution: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                ratings: {
                                    total: number;
                                    average: number;
                                    satisfactionRate: number;
                                    /** @description How often one star was given, two, … five. */
                                    counts: number[];
                                };
                                calls: {
                                    incoming: number;
                                    answered: number;
                                    missed: number;
                                    handled: number;
                                    answerRate: number;
                                    averageSeconds: number;
                                };
                            }[];
                            departments: {
                                departmentId: string | null;
                                name: string | null;
                                conversations: number;
                                open: number;
                                pending: number;
                                resolved: number;
                                closed: number;
                                resolutionRate: number;
                                messages: number;
                                visitorMessages: number;
                                agentMessages: number;
                                aiMessages: number;
                                handoverRate: number;
                                handedOver: number;
                                withAi: number;
                                aiShare: number;
                                aiOnly: number;
                                answered: number;
                                firstAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                firstAgentAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                resolution: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                ratings: {
                                    total: number;
                                    average: number;
                                    satisfactionRate: number;
                                    /** @description How often one star was given, two, … five. */
                                    counts: number[];
                                };
                                calls: {
                                    incoming: number;
                                    answered: number;
                                    missed: number;
                                    handled: number;
                                    answerRate: number;
                                    averageSeconds: number;
                                };
                            }[];
                            channels: {
                                /** @enum {string} */
                                channel: "chat" | "voice";
                                conversations: number;
                                open: number;
                                pending: number;
                                resolved: number;
                                closed: number;
                                resolutionRate: number;
                                messages: number;
                                visitorMessages: number;
                                agentMessages: number;
                                aiMessages: number;
                                handoverRate: number;
                                handedOver: number;
                                withAi: number;
                                aiShare: number;
                                aiOnly: number;
                                answered: number;
                                firstAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                firstAgentAnswer: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                resolution: {
                                    count: number;
                                    average: number | null;
                                    median: number | null;
                                    p90: number | null;
                                };
                                ratings: {
                                    total: number;
                                    average: number;
                                    satisfactionRate: number;
                                    /** @description How often one star was given, two, … five. */
                                    counts: number[];
                                };
                                calls: {
                                    incoming: number;
                                    answered: number;
                                    missed: number;
                                    handled: number;
                                    answerRate: number;
                                    averageSeconds: number;
                                };
                            }[];
                            week: {
                                /** @description Monday is 1. */
                                weekday: number;
                                hour: number;
                                conversations: number;
                                visitorMessages: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            services: {
                                /** @enum {string} */
                                key: "chat" | "voice_call" | "video_call" | "ai_chat" | "ai_voice" | "ai_video";
                                /** @enum {string} */
                                status: "available" | "disabled_by_admin" | "not_in_plan" | "not_configured" | "ai_not_ready" | "beta";
                                allowed: boolean;
                                reason?: string;
                                /** @enum {string} */
                                blocker?: "subscription" | "plan" | "admin_switch" | "set_up";
                                /** @enum {string} */
                                page?: "assistant" | "knowledge" | "widget" | "developer" | "hours" | "team" | "services" | "plan";
                                requiredFeatures: string[];
                                adminEnabled: boolean;
                                sortOrder: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    switchService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isEnabled: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            services: {
                                /** @enum {string} */
                                key: "chat" | "voice_call" | "video_call" | "ai_chat" | "ai_voice" | "ai_video";
                                /** @enum {string} */
                                status: "available" | "disabled_by_admin" | "not_in_plan" | "not_configured" | "ai_not_ready" | "beta";
                                allowed: boolean;
                                reason?: string;
                                /** @enum {string} */
                                blocker?: "subscription" | "plan" | "admin_switch" | "set_up";
                                /** @enum {string} */
                                page?: "assistant" | "knowledge" | "widget" | "developer" | "hours" | "team" | "services" | "plan";
                                requiredFeatures: string[];
                                adminEnabled: boolean;
                                sortOrder: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: {
                of?: "me" | "team";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            devices: {
                                id: string;
                                /** @description Whose it is. */
                                agentId: string;
                                /** @enum {string} */
                                platform: "android" | "ios" | "flutter" | "react_native" | "kotlin" | "swift" | "web";
                                /** @enum {string} */
                                provider: "fcm" | "apns" | "apns_voip";
                                /** @enum {string} */
                                callMode: "basic" | "native-phone";
                                appId?: string;
                                /** @description What the app calls it. */
                                deviceId?: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description What this installation is set up to push by; the devices of others get nothing. */
                            providers: ("fcm" | "apns" | "apns_voip")[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    revokeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: {
                q?: string;
                planId?: string;
                status?: "active" | "suspended";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tenants: {
                                tenantId: string;
                                slug: string;
                                name: string;
                                companyName?: string;
                                email: string;
                                timeZone: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                /** @enum {string} */
                                status: "active" | "suspended";
                                /** @description Came with the sample data. */
                                isSample: boolean;
                                /** @description Somebody has used its test mode. */
                                hasTestMode: boolean;
                                plan: {
                                    planId: string;
                                    slug: string;
                                    name: string;
                                };
                                /** @description Members of the team who may sign in. */
                                people: number;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tenant: {
                                tenantId: string;
                                slug: string;
                                name: string;
                                companyName?: string;
                                email: string;
                                timeZone: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                /** @enum {string} */
                                status: "active" | "suspended";
                                /** @description Came with the sample data. */
                                isSample: boolean;
                                /** @description Somebody has used its test mode. */
                                hasTestMode: boolean;
                                plan: {
                                    planId: string;
                                    slug: string;
                                    name: string;
                                };
                                /** @description Members of the team who may sign in. */
                                people: number;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            services: {
                                /** @enum {string} */
                                key: "chat" | "voice_call" | "video_call" | "ai_chat" | "ai_voice" | "ai_video";
                                /** @enum {string} */
                                status: "available" | "disabled_by_admin" | "not_in_plan" | "not_configured" | "ai_not_ready" | "beta";
                                allowed: boolean;
                                reason?: string;
                                /** @enum {string} */
                                blocker?: "subscription" | "plan" | "admin_switch" | "set_up";
                                /** @enum {string} */
                                page?: "assistant" | "knowledge" | "widget" | "developer" | "hours" | "team" | "services" | "plan";
                                requiredFeatures: string[];
                                adminEnabled: boolean;
                                sortOrder: number;
                            }[];
                            subscription: {
                                planId: string;
                                planSlug: string;
                                planName: string;
                                /** @enum {string} */
                                status: "active" | "suspended";
                                features: {
                                    featureKey: string;
                                    /** @description As those who run the installation call it. */
                                    name: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                    enabled: boolean;
                                    /** @enum {string} */
                                    rule: "feature_included" | "feature_missing";
                                    sentence: {
                                        de: string;
                                        en: string;
                                    };
                                    /** @description Names of plans that include it. */
                                    liftedBy: string[];
                                }[];
                                quotas: {
                                    quotaKey: string;
                                    name: string;
                                    unit: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    valueType: "number" | "unlimited" | "custom" | "disabled";
                                    /** @description Null where it is not counted. */
                                    used: number | null;
                                    /** @description Null is unlimited. */
                                    allowed: number | null;
                                    /** @enum {string} */
                                    state: "unlimited" | "left" | "near" | "full" | "over" | "not_in_plan";
                                    resetPeriod: "monthly" | null;
                                    resetsAt: string | null;
                                    /** @description The same as a day of the workspace’s own calendar. */
                                    resetsOn: string | null;
                                    /** @enum {string} */
                                    rule: "quota_unlimited" | "quota_left" | "quota_full" | "quota_disabled";
                                    sentence: {
                                        de: string;
                                        en: string;
                                    };
                                    /** @description Names of plans that allow more. */
                                    liftedBy: string[];
                                }[];
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    changeTenantPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    planId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tenant: {
                                tenantId: string;
                                slug: string;
                                name: string;
                                companyName?: string;
                                email: string;
                                timeZone: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                /** @enum {string} */
                                status: "active" | "suspended";
                                /** @description Came with the sample data. */
                                isSample: boolean;
                                /** @description Somebody has used its test mode. */
                                hasTestMode: boolean;
                                plan: {
                                    planId: string;
                                    slug: string;
                                    name: string;
                                };
                                /** @description Members of the team who may sign in. */
                                people: number;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    suspendTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tenant: {
                                tenantId: string;
                                slug: string;
                                name: string;
                                companyName?: string;
                                email: string;
                                timeZone: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                /** @enum {string} */
                                status: "active" | "suspended";
                                /** @description Came with the sample data. */
                                isSample: boolean;
                                /** @description Somebody has used its test mode. */
                                hasTestMode: boolean;
                                plan: {
                                    planId: string;
                                    slug: string;
                                    name: string;
                                };
                                /** @description Members of the team who may sign in. */
                                people: number;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    resumeTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tenant: {
                                tenantId: string;
                                slug: string;
                                name: string;
                                companyName?: string;
                                email: string;
                                timeZone: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                /** @enum {string} */
                                status: "active" | "suspended";
                                /** @description Came with the sample data. */
                                isSample: boolean;
                                /** @description Somebody has used its test mode. */
                                hasTestMode: boolean;
                                plan: {
                                    planId: string;
                                    slug: string;
                                    name: string;
                                };
                                /** @description Members of the team who may sign in. */
                                people: number;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getPlatformHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            health: {
                                /** Format: date-time */
                                checkedAt: string;
                                process: {
                                    /** Format: date-time */
                                    startedAt: string;
                                    node: string;
                                    memoryBytes: number;
                                    /** @description Realtime connections to this process. */
                                    sockets: number;
                                };
                                database: {
                                    version: string;
                                    sizeBytes: number;
                                    connections: number;
                                    mostConnections: number;
                                    /** @description How long a question of no weight took. */
                                    answerMs: number;
                                };
                                events: {
                                    /** @description Events that are not delivered yet. */
                                    waiting: number;
                                    oldestAt: string | null;
                                    /** @description Those of them that could not be delivered at once. */
                                    failing: number;
                                };
                                jobs: {
                                    name: string;
                                    /** @description May begin now. */
                                    waiting: number;
                                    /** @description Put off. */
                                    later: number;
                                    active: number;
                                    /** @description Given up of late. */
                                    failed: number;
                                }[];
                                webhooks: {
                                    waiting: number;
                                    oldestDueAt: string | null;
                                    /** @description Of the last day’s deliveries. */
                                    delivered: number;
                                    /** @description Of the last day’s deliveries. */
                                    givenUp: number;
                                    /** @description Webhooks that were switched off because nobody answered. */
                                    switchedOff: number;
                                };
                                mails: {
                                    /** @enum {string} */
                                    transport: "local" | "smtp";
                                    queued: number;
                                    /** @description Of the last day’s mails; the other counts as well. */
                                    sent: number;
                                    failed: number;
                                    bounced: number;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listLoginKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            keys: {
                                /** @description Its name in `/oauth/jwks.json` and in the head of a token. */
                                kid: string;
                                /** @enum {string} */
                                state: "waiting" | "signing" | "past";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                signsFrom: string;
                                publishedUntil: string | null;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    rotateLoginKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            keys: {
                                /** @description Its name in `/oauth/jwks.json` and in the head of a token. */
                                kid: string;
                                /** @enum {string} */
                                state: "waiting" | "signing" | "past";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                signsFrom: string;
                                publishedUntil: string | null;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    withdrawLoginKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            keys: {
                                /** @description Its name in `/oauth/jwks.json` and in the head of a token. */
                                kid: string;
                                /** @enum {string} */
                                state: "waiting" | "signing" | "past";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                signsFrom: string;
                                publishedUntil: string | null;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            open: boolean;
                            googleClientId: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    workspace: string;
                    /** @description Left out: made of the name. */
                    slug?: string;
                    name?: string;
                    email?: string;
                    password?: string;
                    googleTicket?: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            session: {
                                accessToken: string;
                                refreshToken: string;
                                expiresIn: number;
                                /** @description The workspace that the session is in. */
                                slug: string;
                                agent: {
                                    agentId: string;
                                    username: string;
                                    name: string;
                                    /** @enum {string} */
                                    role: "owner" | "admin" | "supervisor" | "agent";
                                };
                            };
                            emailConfirmed: boolean;
                            dashboardUrl: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    checkSlug: {
        parameters: {
            query?: {
                slug?: string;
                workspace?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            slug: string;
                            free: boolean;
                            reason: ("shape" | "reserved" | "taken") | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            email: string;
                            /** @enum {string} */
                            kind: "staff" | "owner" | "operator";
                            workspace: string;
                            /** @description Of the workspace; `platform` for an operator. */
                            slug: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            requested: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            email: string;
                            /** @enum {string} */
                            kind: "staff" | "owner" | "operator";
                            workspace: string;
                            /** @description Of the workspace; `platform` for an operator. */
                            slug: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            email: string;
                            /** @enum {string} */
                            kind: "staff" | "owner" | "operator";
                            workspace: string;
                            /** @description Of the workspace; `platform` for an operator. */
                            slug: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            account: {
                                /** @enum {string} */
                                kind: "staff" | "owner";
                                name: string;
                                email: string | null;
                                /** @description While it is false, the console reminds; invitations wait for it. */
                                emailConfirmed: boolean;
                                hasPassword: boolean;
                                /** @enum {string} */
                                language: "de" | "en";
                                secondFactor: {
                                    enabled: boolean;
                                    since: string | null;
                                    recoveryCodesLeft: number;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            changed: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where the account has none. */
                    current?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            changed: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @description Left out where the account has none. */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            sent: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    resendConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            sent: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            sessions: {
                                sessionId: string;
                                browser: string | null;
                                system: string | null;
                                /** @enum {string} */
                                device: "desktop" | "mobile" | "other";
                                address: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                lastUsedAt: string;
                                current: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            revoked: number;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where the account has none. */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            secret: string;
                            /** @description For a QR code (`otpauth://`). */
                            uri: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The six digits that the app shows. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            recoveryCodes: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    disableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where the account has none. */
                    password?: string;
                    /** @description The six digits that the app shows. */
                    code?: string;
                    /** @description One of the codes on paper; each serves once. */
                    recoveryCode?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            disabled: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The six digits that the app shows. */
                    code?: string;
                    /** @description One of the codes on paper; each serves once. */
                    recoveryCode?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            recoveryCodes: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listMyApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            applications: {
                                applicationId: string;
                                name: string;
                                /** @description What it can be given today, in the words in which the login asked for it. */
                                may: {
                                    scope: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                    sensitive: boolean;
                                }[];
                                /** Format: date-time */
                                since: string;
                                /** @description When it last fetched tokens, to the minute; null: not since this is noted. */
                                lastUsedAt: string | null;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    withdrawMyApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            withdrawn: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            members: {
                                agentId: string;
                                username: string;
                                name: string;
                                email: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                language: ("de" | "en") | null;
                                active: boolean;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                secondFactor: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                lastActivityAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            member: {
                                agentId: string;
                                username: string;
                                name: string;
                                email: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                language: ("de" | "en") | null;
                                active: boolean;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                secondFactor: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                lastActivityAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string | null;
                    /** @enum {string} */
                    role?: "owner" | "admin" | "supervisor" | "agent";
                    departmentIds?: string[];
                    /** @enum {string} */
                    language?: "de" | "en";
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            member: {
                                agentId: string;
                                username: string;
                                name: string;
                                email: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                language: ("de" | "en") | null;
                                active: boolean;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                secondFactor: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                lastActivityAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            invitations: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            }[];
                            nextBefore?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name?: string;
                    /** @enum {string} */
                    role: "owner" | "admin" | "supervisor" | "agent";
                    departmentIds?: string[];
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            invitation: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            workspace: string;
                            slug: string;
                            email: string;
                            name: string | null;
                            /** @enum {string} */
                            role: "owner" | "admin" | "supervisor" | "agent";
                            invitedBy: string | null;
                            /** @enum {string} */
                            language: "de" | "en";
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
                    username: string;
                    name: string;
                    password: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            session: {
                                accessToken: string;
                                refreshToken: string;
                                expiresIn: number;
                                /** @description The workspace that the session is in. */
                                slug: string;
                                agent: {
                                    agentId: string;
                                    username: string;
                                    name: string;
                                    /** @enum {string} */
                                    role: "owner" | "admin" | "supervisor" | "agent";
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            invitation: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            invitation: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            departments: {
                                departmentId: string;
                                name: string;
                                isDefault: boolean;
                                memberIds: string[];
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    isDefault?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            department: {
                                departmentId: string;
                                name: string;
                                isDefault: boolean;
                                memberIds: string[];
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                            movedTo: string;
                            conversations: number;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @constant */
                    isDefault?: true;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            department: {
                                departmentId: string;
                                name: string;
                                isDefault: boolean;
                                memberIds: string[];
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    searchContacts: {
        parameters: {
            query?: {
                search?: string;
                tags?: string;
                blocked?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contacts: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            /** @description True where only something like the search was found. */
                            isAlike: boolean;
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    putContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string | null;
                    name: string;
                    phone: string;
                    email?: string | null;
                    company?: string | null;
                    tags?: string[];
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listContactTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tags: {
                                tag: string;
                                contacts: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContactSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            country: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateContactSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    country: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            country: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    exportContacts: {
        parameters: {
            query?: {
                search?: string;
                tags?: string;
                blocked?: boolean;
                language?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, as CSV (UTF-8). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    importContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    base64?: string;
                    /** @description What each column is, from the left; null leaves one out. */
                    columns?: (("externalId" | "name" | "firstName" | "lastName" | "phone" | "email" | "company" | "tags" | "notes") | null)[];
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            preview: {
                                /** @enum {string} */
                                encoding: "utf-8" | "utf-16le" | "windows-1252";
                                delimiter: string;
                                columns: {
                                    header: string;
                                    field: ("externalId" | "name" | "firstName" | "lastName" | "phone" | "email" | "company" | "tags" | "notes") | null;
                                }[];
                                rows: number;
                                faulty: number;
                                /** @description Rows whose contact is there already: it would be changed. */
                                known: number;
                                /** @description The first 100. */
                                faults: {
                                    /** @description The first row of data is 1. */
                                    row: number;
                                    field: string | null;
                                    what: {
                                        de: string;
                                        en: string;
                                    };
                                }[];
                            };
                            import: {
                                id: string;
                                /** @enum {string} */
                                status: "queued" | "running" | "done";
                                total: number;
                                done: number;
                                created: number;
                                updated: number;
                                unchanged: number;
                                faulty: number;
                                /** @description The first 100. */
                                faults: {
                                    /** @description The first row of data is 1. */
                                    row: number;
                                    field: string | null;
                                    what: {
                                        de: string;
                                        en: string;
                                    };
                                }[];
                                /** Format: date-time */
                                createdAt: string;
                                finishedAt: string | null;
                            } | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContactImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            import: {
                                id: string;
                                /** @enum {string} */
                                status: "queued" | "running" | "done";
                                total: number;
                                done: number;
                                created: number;
                                updated: number;
                                unchanged: number;
                                faulty: number;
                                /** @description The first 100. */
                                faults: {
                                    /** @description The first row of data is 1. */
                                    row: number;
                                    field: string | null;
                                    what: {
                                        de: string;
                                        en: string;
                                    };
                                }[];
                                /** Format: date-time */
                                createdAt: string;
                                finishedAt: string | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string | null;
                    name?: string;
                    phone?: string;
                    email?: string | null;
                    company?: string | null;
                    tags?: string[];
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    mergeContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactId: string;
                    /** @description What comes from the one that goes; gaps are filled from it anyhow. */
                    take?: ("externalId" | "name" | "phone" | "email" | "company" | "notes")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    blockContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isBlocked: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContactTimeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entries: {
                                /** @enum {string} */
                                kind: "conversation" | "note" | "merged";
                                /** Format: date-time */
                                at: string;
                                conversation?: {
                                    conversationId: string;
                                    channel: string;
                                    status: string;
                                    subject: string | null;
                                    preview: string | null;
                                };
                                note?: {
                                    id: string;
                                    body: string;
                                    authorId: string | null;
                                    authorName: string | null;
                                };
                                merged?: {
                                    name: string;
                                    byId: string | null;
                                    byName: string | null;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addContactNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            note: {
                                id: string;
                                body: string;
                                authorId: string | null;
                                authorName: string | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeContactNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getOperatorMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            operator: {
                                operatorId: string;
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "platform_owner" | "platform_admin" | "platform_support";
                                isActive: boolean;
                                /** @description It was made for them, and they should change it. */
                                hasOneTimePassword: boolean;
                                /** @description Until when the mail that lets them in is good; null where none is under way. */
                                invitedUntil: string | null;
                                /** @description Mails come in it; null until they have told. */
                                language: ("de" | "en") | null;
                                lastSignedInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            permissions: ("platform:read" | "platform:write" | "platform:pricing" | "platform:admins")[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateOperatorMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            operator: {
                                operatorId: string;
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "platform_owner" | "platform_admin" | "platform_support";
                                isActive: boolean;
                                /** @description It was made for them, and they should change it. */
                                hasOneTimePassword: boolean;
                                /** @description Until when the mail that lets them in is good; null where none is under way. */
                                invitedUntil: string | null;
                                /** @description Mails come in it; null until they have told. */
                                language: ("de" | "en") | null;
                                lastSignedInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            installation: {
                                /** @description A mail server is set; without one mails become files. */
                                sendsMails: boolean;
                                signUp: {
                                    /** @description Strangers may open a workspace. */
                                    open: boolean;
                                    /** @description The plan that a new workspace is put on. */
                                    planSlug: string;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    changeOperatorPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            changed: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    logoutOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            ended: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listOperators: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            operators: {
                                operatorId: string;
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "platform_owner" | "platform_admin" | "platform_support";
                                isActive: boolean;
                                /** @description It was made for them, and they should change it. */
                                hasOneTimePassword: boolean;
                                /** @description Until when the mail that lets them in is good; null where none is under way. */
                                invitedUntil: string | null;
                                /** @description Mails come in it; null until they have told. */
                                language: ("de" | "en") | null;
                                lastSignedInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            nextAfter: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @enum {string} */
                    role: "platform_owner" | "platform_admin" | "platform_support";
                    /** @enum {string} */
                    language?: "de" | "en";
                    /**
                     * @description By a mail in which they choose a password of their own.
                     * @default false
                     */
                    invite?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            operator: {
                                operatorId: string;
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "platform_owner" | "platform_admin" | "platform_support";
                                isActive: boolean;
                                /** @description It was made for them, and they should change it. */
                                hasOneTimePassword: boolean;
                                /** @description Until when the mail that lets them in is good; null where none is under way. */
                                invitedUntil: string | null;
                                /** @description Mails come in it; null until they have told. */
                                language: ("de" | "en") | null;
                                lastSignedInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            /** @description To hand over. It is told once; null where a mail invites them to choose their own. */
                            password: string | null;
                            warning?: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "platform_owner" | "platform_admin" | "platform_support";
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            operator: {
                                operatorId: string;
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "platform_owner" | "platform_admin" | "platform_support";
                                isActive: boolean;
                                /** @description It was made for them, and they should change it. */
                                hasOneTimePassword: boolean;
                                /** @description Until when the mail that lets them in is good; null where none is under way. */
                                invitedUntil: string | null;
                                /** @description Mails come in it; null until they have told. */
                                language: ("de" | "en") | null;
                                lastSignedInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    inviteOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            operator: {
                                operatorId: string;
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "platform_owner" | "platform_admin" | "platform_support";
                                isActive: boolean;
                                /** @description It was made for them, and they should change it. */
                                hasOneTimePassword: boolean;
                                /** @description Until when the mail that lets them in is good; null where none is under way. */
                                invitedUntil: string | null;
                                /** @description Mails come in it; null until they have told. */
                                language: ("de" | "en") | null;
                                lastSignedInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    renewOperatorPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            operator: {
                                operatorId: string;
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "platform_owner" | "platform_admin" | "platform_support";
                                isActive: boolean;
                                /** @description It was made for them, and they should change it. */
                                hasOneTimePassword: boolean;
                                /** @description Until when the mail that lets them in is good; null where none is under way. */
                                invitedUntil: string | null;
                                /** @description Mails come in it; null until they have told. */
                                language: ("de" | "en") | null;
                                lastSignedInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            /** @description To hand over. It is told once. */
                            password: string;
                            warning: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listPlatformAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            actions: {
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    verifyPlatformAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            verification: {
                                isWhole: boolean;
                                /** @description How many fit, from the first one on. */
                                entries: number;
                                /** @description Of the last entry that fits: noted elsewhere, it vouches for all before. */
                                hash: string;
                                broken: {
                                    seq: number;
                                    /** @enum {string} */
                                    fault: "changed" | "moved" | "missing";
                                } | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    exportPlatformAudit: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                targetKind?: string;
                targetId?: string;
                from?: string;
                to?: string;
                language?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, as CSV (UTF-8). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listPlatformAudit: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                targetKind?: string;
                targetId?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entries: {
                                id: string;
                                /** @description Gapless within the workspace, in the order of the chain. */
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "visitor" | "staff" | "owner" | "server" | "operator" | "system" | "anonymous";
                                    /** @description Who did it; null for the product itself and for whoever was not known. */
                                    id: string | null;
                                    /** @description What they were called then. */
                                    name: string | null;
                                };
                                /** @description One of `GET /audit/actions`. */
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                                target: {
                                    kind: string;
                                    id: string;
                                } | null;
                                details: {
                                    [key: string]: unknown;
                                };
                                /** @description As much of it as the installation keeps. */
                                address: string | null;
                                /** @description The program it was done with. */
                                userAgent: string | null;
                                /** @description The `X-Request-Id` of the request. */
                                requestId: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getOperatorSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            secondFactor: {
                                enabled: boolean;
                                since: string | null;
                                recoveryCodesLeft: number;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    beginOperatorSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            secret: string;
                            /** @description For a QR code (`otpauth://`). */
                            uri: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    confirmOperatorSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The six digits that the app shows. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            recoveryCodes: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    disableOperatorSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @description The six digits that the app shows. */
                    code?: string;
                    /** @description One of the codes on paper; each serves once. */
                    recoveryCode?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            disabled: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    renewOperatorRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The six digits that the app shows. */
                    code?: string;
                    /** @description One of the codes on paper; each serves once. */
                    recoveryCode?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            recoveryCodes: string[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getTurnReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            receipt: {
                                turnId: string;
                                messageId?: string;
                                outcome?: string;
                                model?: string;
                                provider?: string;
                                isBuiltIn: boolean;
                                inputTokens: number;
                                cachedTokens: number;
                                outputTokens: number;
                                latencyMs?: number;
                                firstTokenMs?: number;
                                guardrails: string[];
                                /** @enum {string} */
                                paidBy?: "included" | "credit" | "balance" | "built_in" | "test";
                                money?: {
                                    /** @description Of what was charged: a currency or a credit. */
                                    unit: string;
                                    chargedMicros: number;
                                    providerCostUsdMicros?: number;
                                    costUsdMicros?: number;
                                    priceUsdMicros?: number;
                                    marginUsdMicros?: number;
                                    writtenOffMicros?: number;
                                    marginPercent?: number;
                                    rate?: number;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getOwnBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            balance: {
                                currency: string;
                                balanceCents: number;
                                heldCents: number;
                                chargedThisMonthCents: number;
                                projectedBalanceAfterCents: number;
                                per1000RepliesCents: number;
                                /** @enum {string} */
                                alertLevel: "ok" | "low" | "critical" | "empty";
                                /** @description The operator’s limit of spending that stops the AI until the day or the month is over. */
                                spendLimitReached: ("day" | "month") | null;
                                overageEnabled: boolean;
                                blockOnZero: boolean;
                                autoTopUpEnabled: boolean;
                                autoTopUpThresholdCents: number;
                                autoTopUpAmountCents: number;
                                lastTopUpAt: string | null;
                                usage: {
                                    chatReplies: number;
                                    voiceMinutes: number;
                                    voiceEvents: number;
                                    audioSeconds: number;
                                    inputTokens: number;
                                    outputTokens: number;
                                    totalTokens: number;
                                };
                                included: {
                                    chatReplies: number | null;
                                    chatLabel: string;
                                    voiceMinutes: number | null;
                                    voiceLabel: string;
                                };
                                credits: {
                                    chatConversations: number;
                                    voiceMinutes: number;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listBillingEntries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entries: {
                                id: string;
                                /** @description top_up, auto_top_up, ai_reply, ai_voice, credit_used … */
                                kind: string;
                                /** @enum {string} */
                                account: "purse" | "credits";
                                /** @description A currency, voice_minutes or chat_conversations. */
                                unit: string;
                                /** @description In millionths; below zero: it was taken. */
                                amountMicros: number;
                                balanceAfterMicros: number;
                                /** @description The turn that was paid for, where there is one. */
                                reference: string;
                                note?: string;
                                /** @description What one US dollar cost then. */
                                rate?: number;
                                /** Format: date-time */
                                at: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getTenantBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tenant: {
                                tenantId: string;
                                tenantName: string;
                                tenantEmail: string;
                                tenantSlug: string;
                                planId: string;
                                planSlug: string;
                                planName: string;
                                currency: string;
                                balanceCents: number;
                                heldCents: number;
                                totalTopUpCents: number;
                                totalUsageCents: number;
                                overageEnabled: boolean;
                                blockOnZero: boolean;
                                autoTopUpEnabled: boolean;
                                autoTopUpThresholdCents: number;
                                autoTopUpAmountCents: number;
                                lastTopUpAt: string | null;
                                usage: {
                                    chatReplies: number;
                                    voiceMinutes: number;
                                    voiceEvents: number;
                                    audioSeconds: number;
                                    inputTokens: number;
                                    outputTokens: number;
                                    totalTokens: number;
                                };
                                included: {
                                    chatReplies: number | null;
                                    chatLabel: string;
                                    voiceMinutes: number | null;
                                    voiceLabel: string;
                                };
                                overage: {
                                    chatReplies: number;
                                    voiceMinutes: number;
                                    estimatedInternalCostCents: number;
                                    estimatedRetailChargeCents: number;
                                    estimatedOverageChargeCents: number;
                                    projectedBalanceAfterCents: number;
                                };
                                spentTodayUsdCents: number;
                                spentThisMonthUsdCents: number;
                                isSample: boolean;
                                /** @enum {string} */
                                alertLevel: "ok" | "low" | "critical" | "empty";
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listTenantBalanceEntries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entries: {
                                id: string;
                                /** @description top_up, auto_top_up, ai_reply, ai_voice, credit_used … */
                                kind: string;
                                /** @enum {string} */
                                account: "purse" | "credits";
                                /** @description A currency, voice_minutes or chat_conversations. */
                                unit: string;
                                /** @description In millionths; below zero: it was taken. */
                                amountMicros: number;
                                balanceAfterMicros: number;
                                /** @description The turn that was paid for, where there is one. */
                                reference: string;
                                note?: string;
                                /** @description What one US dollar cost then. */
                                rate?: number;
                                /** Format: date-time */
                                at: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listTenantAnswers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            answers: {
                                turnId: string;
                                model?: string;
                                isBuiltIn: boolean;
                                /** @enum {string} */
                                paidBy: "included" | "credit" | "balance" | "built_in" | "test";
                                inputTokens: number;
                                outputTokens: number;
                                costUsdMicros: number;
                                priceUsdMicros: number;
                                /** Format: date-time */
                                at: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getPlatformTurnReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            receipt: {
                                turnId: string;
                                messageId?: string;
                                outcome?: string;
                                model?: string;
                                provider?: string;
                                isBuiltIn: boolean;
                                inputTokens: number;
                                cachedTokens: number;
                                outputTokens: number;
                                latencyMs?: number;
                                firstTokenMs?: number;
                                guardrails: string[];
                                /** @enum {string} */
                                paidBy?: "included" | "credit" | "balance" | "built_in" | "test";
                                money?: {
                                    /** @description Of what was charged: a currency or a credit. */
                                    unit: string;
                                    chargedMicros: number;
                                    providerCostUsdMicros?: number;
                                    costUsdMicros?: number;
                                    priceUsdMicros?: number;
                                    marginUsdMicros?: number;
                                    writtenOffMicros?: number;
                                    marginPercent?: number;
                                    rate?: number;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            subscription: {
                                planId: string;
                                planSlug: string;
                                planName: string;
                                /** @enum {string} */
                                status: "active" | "suspended";
                                features: {
                                    featureKey: string;
                                    /** @description As those who run the installation call it. */
                                    name: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                    enabled: boolean;
                                    /** @enum {string} */
                                    rule: "feature_included" | "feature_missing";
                                    sentence: {
                                        de: string;
                                        en: string;
                                    };
                                    /** @description Names of plans that include it. */
                                    liftedBy: string[];
                                }[];
                                quotas: {
                                    quotaKey: string;
                                    name: string;
                                    unit: string;
                                    words: {
                                        de: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    valueType: "number" | "unlimited" | "custom" | "disabled";
                                    /** @description Null where it is not counted. */
                                    used: number | null;
                                    /** @description Null is unlimited. */
                                    allowed: number | null;
                                    /** @enum {string} */
                                    state: "unlimited" | "left" | "near" | "full" | "over" | "not_in_plan";
                                    resetPeriod: "monthly" | null;
                                    resetsAt: string | null;
                                    /** @description The same as a day of the workspace’s own calendar. */
                                    resetsOn: string | null;
                                    /** @enum {string} */
                                    rule: "quota_unlimited" | "quota_left" | "quota_full" | "quota_disabled";
                                    sentence: {
                                        de: string;
                                        en: string;
                                    };
                                    /** @description Names of plans that allow more. */
                                    liftedBy: string[];
                                }[];
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
}
