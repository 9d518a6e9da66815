/** Made by scripts/openapi.ts from the contract; do not edit. */
export interface paths {
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A queue view, the nearest deadline first */
        get: operations["listTickets"];
        put?: never;
        /** Take a ticket in */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket with its escalations, clocks and history */
        get: operations["viewTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change facts of a ticket */
        patch: operations["changeTicket"];
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a message or an internal note */
        post: operations["addMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/message-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a message to the customer should be mended in before it leaves, and what the customer has told */
        post: operations["checkMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a ticket into another, which goes on with all that is owed; answers with that one */
        post: operations["mergeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the customer says of the resolution */
        post: operations["answerResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What keeps problems from coming back, by the day on which it is due */
        get: operations["listPreventiveSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-steps/{stepId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A preventive step is done */
        post: operations["finishPreventiveStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a message to this customer may start from */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/clocks/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a clock is due when it is, as a timeline */
        get: operations["explainClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/status-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Secret links to the customer’s status page of a ticket that still work */
        get: operations["listStatusLinks"];
        put?: never;
        /** Make a secret link to the customer’s status page */
        post: operations["makeStatusLink"];
        /** Take all links to the status page back */
        delete: operations["endStatusLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the request form for everybody stands, and whether the policy opens it */
        get: operations["viewRequestForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/status-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link to the status page back */
        delete: operations["endStatusLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a ticket, with who added them, their hash and what the check says */
        get: operations["listAttachments"];
        put?: never;
        /** Say that a file comes; its parts follow */
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, to be saved; once the check has let it through */
        get: operations["openAttachment"];
        /** The next part of a file, at most 4 MB; out of step, the answer says where to go on */
        put: operations["sendFilePart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file that no message and no packet has */
        delete: operations["removeAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/attachments/{attachmentId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture (PNG, JPEG, GIF, WebP), to be shown */
        get: operations["previewAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists that you keep and that were shared with you, in your order */
        get: operations["listSavedViews"];
        put?: never;
        /** Keep a list under a name */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Keep it no longer; nobody has it any more then */
        delete: operations["removeSavedView"];
        options?: never;
        head?: never;
        /** Another name, another search, or for others */
        patch: operations["changeSavedView"];
        trace?: never;
    };
    "/api/v1/saved-views/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Your own order, and which stand on your rail */
        put: operations["arrangeSavedViews"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One act on many tickets, done one after the other; each has its own outcome */
        post: operations["startBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/{bulkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, and what became of each ticket */
        get: operations["viewBulk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/{bulkId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What has not begun is not done */
        post: operations["stopBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what you have just done, while nothing of it has left and nobody has gone on from it */
        post: operations["undoAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The checklist of the issue type with its answers, recorded dates, and contacts on the issue */
        get: operations["viewTriage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Up to five tickets of other customers with the same issue type and words, the newest first */
        get: operations["listSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/checklist/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tick, answer or open again an item of the checklist */
        put: operations["answerChecklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a date that somebody counts on, such as the customer’s own deadline */
        post: operations["makeCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/commitments/{commitmentId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a recorded date was kept, or no longer counts */
        post: operations["endCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/asks/{askId}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have looked, as a trigger asked */
        post: operations["seeFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/asks/{askId}/put-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a suggested escalation aside */
        post: operations["putAsideSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/escalation-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What escalating would do, with a prefilled packet */
        get: operations["previewEscalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Escalate */
        post: operations["openEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/packet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The packet, newest or one version */
        get: operations["viewPacket"];
        /** Write the next version of the packet */
        put: operations["writePacket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/packet.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The packet as Markdown */
        get: operations["packetMarkdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it to the other team */
        post: operations["requestEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept: I can act without asking for basics */
        post: operations["acceptEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return it with what is missing */
        post: operations["returnEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/re-route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it on to the right team */
        post: operations["reRouteEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline: it stays with the sender */
        post: operations["declineEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw it */
        post: operations["withdrawEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer it, with words that the customer may read */
        post: operations["answerEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the manager decided */
        post: operations["recordDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it with what was learnt */
        post: operations["closeEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/misses/{seq}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why a miss does not count; it stays beside the raw figure */
        post: operations["excuseMiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/misses/{seq}/withdraw-excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an excuse back */
        post: operations["withdrawExcuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/vendor-wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait for a vendor: starts his clock. With null he has answered */
        post: operations["waitForVendor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down what is known so far, for the next update */
        post: operations["recordFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/relief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the customer can work again, since when and by what */
        post: operations["recordRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/consults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask one to five experts without handing over */
        post: operations["askConsult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/consults/{consultId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer as one of the experts; it becomes evidence of the packet */
        post: operations["answerConsult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/consults/{consultId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No longer ask */
        post: operations["endConsult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told, newest first */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much you were told week by week, how much of it at night, and what waits */
        get: operations["countNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices as read: these, or all up to now */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by password, or by a link that came by mail; sets the session cookie */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link sent by mail, to sign in or to choose a password; the answer is always the same */
        post: operations["sendLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set or change one’s password; ends every other session */
        put: operations["changePassword"];
        /** Choose a password by the link that came by mail; signs in and ends every other session */
        post: operations["choosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
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
        /** Sign out everywhere else */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s tokens; an admin sees everybody’s */
        get: operations["listTokens"];
        put?: never;
        /** Make a token for a program; the secret is shown once */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a token */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-ins and administrative acts, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/compensations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer got, what is asked, and what is left of one’s own limits */
        get: operations["viewCompensations"];
        put?: never;
        /** Give a refund, a credit or an expedite within one’s own limit */
        post: operations["giveCompensation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compensations/{compensationId}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the reference under which it was booked */
        post: operations["bookCompensation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for what is above one’s own limit */
        post: operations["askApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked, the nearest deadline first; or what was decided, newest first */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approvalId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve all of it, or less with a reason */
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approvalId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse it, with a reason */
        post: operations["refuseApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approvalId}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it on to somebody whose limit suffices */
        post: operations["passApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approvalId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The asker takes it back */
        post: operations["withdrawApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The limits in force, and those that could be higher */
        get: operations["viewLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/hand-off-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a hand-off would do, before it is done */
        get: operations["previewHandOff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/coordination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The coordinator decides who keeps it */
        post: operations["decideCoordination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/de-escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it back to a lower tier */
        post: operations["deEscalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Other people for owner, backup, updates owner or lead */
        post: operations["changeRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what time it is */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** One’s own settings: names, language, zone, notices, deputy */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who there is, and who is on duty */
        get: operations["listPeople"];
        put?: never;
        /** Take somebody in */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams with members, leads and paths */
        get: operations["listTeams"];
        put?: never;
        /** A new team; the policy may name it from now on */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody, also who has left, with what admins change */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person with what admins change */
        get: operations["viewAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change somebody: name, address, role, teams, hours, deputy */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/v1/people/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody leaves: what he holds goes to others at once, his sessions and tokens end */
        post: operations["closeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Somebody is away from until; what he holds then goes to his deputy or to whoever is on duty */
        put: operations["setAbsence"];
        post?: never;
        /** He is back, or not away after all */
        delete: operations["endAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own settings */
        get: operations["viewMySettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that one is away */
        put: operations["setMyAbsence"];
        post?: never;
        /** Say that one is back */
        delete: operations["endMyAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams as they are written, with their versions */
        get: operations["listTeamRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next version of a team; open tickets follow */
        put: operations["changeTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working hours by name, in the version in force */
        get: operations["listCalendars"];
        put?: never;
        /** New working hours */
        post: operations["createCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next version of working hours; clocks of open tickets follow */
        put: operations["changeCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace: its name and its catch-all */
        get: operations["viewWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename the workspace, or name another catch-all */
        patch: operations["changeWorkspace"];
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by name, with their dedicated contact */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a customer, with their newest tickets */
        get: operations["viewCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known of a customer, or who looks after it */
        patch: operations["changeCustomer"];
        trace?: never;
    };
    "/api/v1/customers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What everybody should know before he writes to this customer */
        put: operations["noteCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
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
        /** In which language and time zone somebody of a customer reads what we write; null: as the workspace has it */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/api/v1/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Duty rotas, in the version in force, and whose turn it is */
        get: operations["listRotas"];
        put?: never;
        /** A new duty rota */
        post: operations["createRota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next version of a rota, at once or from an instant on */
        put: operations["changeRota"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/withdraw-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a planned change that has not begun */
        post: operations["withdrawRotaChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on call in a span of up to 100 days, by layer and in all, with gaps, overrides and swaps */
        get: operations["viewRotaSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions of a rota, newest first */
        get: operations["listRotaVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put somebody on call, take somebody off, or both, for a span; or replace all of it by fixed shifts */
        post: operations["createRotaOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/overrides/{exceptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an override now, or before it begins */
        delete: operations["removeRotaOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a colleague, or anybody, to take a turn */
        post: operations["askRotaSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/swaps/{exceptionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to a swap, decline it, or take it back */
        post: operations["answerRotaSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/feed-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a holiday feed would add, change and remove; nothing is written */
        post: operations["previewCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The holiday feeds of a calendar, and whether they can still be read */
        get: operations["listCalendarFeeds"];
        put?: never;
        /** Close the days of a holiday feed; read again every day where it has an address */
        post: operations["takeCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/feeds/{feedId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a feed again now, or give its new text */
        post: operations["refreshCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/feeds/{feedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a feed and the days that it closes from today on */
        delete: operations["removeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s links to duty calendars */
        get: operations["listDutyFeeds"];
        put?: never;
        /** Make a link to a duty calendar; the one before it ends */
        post: operations["makeDutyFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link to a duty calendar */
        delete: operations["endDutyFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on duty in every team now, who comes next, and hours that nobody covers */
        get: operations["viewDuty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would be reached for an escalation of each severity, in order, after how long and by which way */
        get: operations["viewResponders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person holds when the shift ends, and what falls due while he is off */
        get: operations["viewHandOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an executive has to know to decide, on one screen */
        get: operations["viewBrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/shift-hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before a shift ends: give it to somebody who is there then */
        post: operations["handShiftOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before a shift ends: keep it, with a reason */
        post: operations["keepOverShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalationId}/ask-next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not wait for the one who was asked: ask the next of the chain now */
        post: operations["askNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All open escalations by state, the most urgent first */
        get: operations["viewBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each team holds; of people only oneself and those whom one leads */
        get: operations["viewLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/address-book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departments and vendors: what for, how to reach them, what they owe */
        get: operations["listAddressCards"];
        put?: never;
        /** A new department or vendor in the address book */
        post: operations["addAddressCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/address-book/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next version of a card */
        put: operations["changeAddressCard"];
        post?: never;
        /** Take a card out of the book; its versions are kept */
        delete: operations["removeAddressCard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/address-book/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions of a card, newest first */
        get: operations["listAddressCardVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first five steps of a desk, and what is left of them */
        get: operations["viewFirstStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Skip a step, say that it is done, or put the list away */
        patch: operations["changeFirstStart"];
        trace?: never;
    };
    "/api/v1/first-start/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A first policy from an example and three answers, with what it says in words; nothing is published */
        post: operations["examplePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-start/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the sample where there is none, with a way into it and one back */
        post: operations["openSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-start/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From the sample: begin a desk of one’s own, while there is none; answers the way in */
        post: operations["beginOwnDesk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which somebody who has never come in signs in, once, within three days */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every published version */
        get: operations["listPolicies"];
        put?: never;
        /** Publish a policy as the next version */
        post: operations["publishPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version as it was written; "current" is the newest */
        get: operations["viewPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a policy without publishing it */
        post: operations["checkPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change rows of the matrix and lengths of time, and publish the next version */
        post: operations["publishMatrix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what a form has changed into the text of a policy, and check it; nothing is published */
        post: operations["editPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What publishing a policy would change: by meaning, and on the open tickets */
        post: operations["previewPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would happen to a ticket like this, and why; nothing is written */
        post: operations["tryPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{version}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version as a table and as a map: tiers, paths, the matrix and triggers in words */
        get: operations["outlinePolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version changed by meaning; of the one before it, or since another */
        get: operations["comparePolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema of a policy, for editors */
        get: operations["policySchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shadow-triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Triggers in shadow, and how often what they would have done was right, by team */
        get: operations["listShadowTriggers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shadow-triggers/{triggerId}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a trigger would have done, the newest first, with what people think of it */
        get: operations["listShadowActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/shadow-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What triggers in shadow would have done on one ticket */
        get: operations["ticketShadowActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/shadow-acts/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether what a trigger would have done was right; open takes it back */
        put: operations["markShadowAct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where events are posted */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /** Have events posted to an address */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop posting to an address */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /** Change an address, its events, or put it back */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; both sign for 24 hours */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post a delivery that means nothing */
        post: operations["pingWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each attempt, newest first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/deliveries/{eventId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post an event again, under its id */
        post: operations["resendWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every type of event */
        get: operations["listWebhookEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways in */
        get: operations["listSources"];
        put?: never;
        /** Open a way in with an address and a secret of its own */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Close a way in */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        /** Give a way in another name */
        patch: operations["changeSource"];
        trace?: never;
    };
    "/api/v1/sources/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the one before holds until the next */
        post: operations["rotateSourceSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound/{system}/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a helpdesk or a form posts to */
        post: operations["receiveDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audits of uploaded logs, the newest first */
        get: operations["listLogAudits"];
        put?: never;
        /** Announce logs for an audit; their parts follow */
        post: operations["beginLogAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next part of a log, at most 4 MB; out of step, the answer says where to go on */
        put: operations["sendLogPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an audit stands, and how far it is */
        get: operations["viewLogAudit"];
        put?: never;
        post?: never;
        /** Remove an audit with its logs and reports */
        delete: operations["deleteLogAudit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first rows under a mapping, or under a guess */
        post: operations["lookAtLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the audit with a mapping, as YAML or JSON */
        post: operations["startLogAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an audit that runs; its logs stay */
        post: operations["stopLogAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}/report.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole report */
        get: operations["readLogAuditReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as a page that needs nothing else */
        get: operations["readLogAuditPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log-audits/{auditId}/report.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as lines */
        get: operations["readLogAuditText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as server-sent events: ids and versions, never words */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticketId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you look at a ticket, write on it, or have left it */
        put: operations["sayPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the clock of the sample workspace forward */
        post: operations["moveSampleClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample/filling": {
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
        /** Stop filling the earlier weeks of the sample, or go on; nothing that is there is lost */
        patch: operations["changeSampleFilling"];
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers */
        get: operations["ready"];
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
    schemas: {
        CreateTicketRequest: {
            subject: string;
            text: string;
            /** @default api */
            channel: string;
            /**
             * @default normal
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            severity?: 1 | 2 | 3 | 4;
            issueType?: string;
            /** @default [] */
            tags: string[];
            fields?: {
                [key: string]: (string | number | boolean | string[]) | null;
            };
            team?: string;
            /** Format: email */
            assigneeEmail?: string;
            customer?: {
                name: string;
                plan?: string;
                contract?: string;
                annualValue?: number;
                currency?: string;
                vip?: boolean;
                /** Format: email */
                dedicatedContactEmail?: string;
                /** Format: date-time */
                since?: string;
            };
            contact?: {
                name: string;
                /** Format: email */
                email?: string;
            };
            impact?: {
                [key: string]: boolean;
            };
            /** @enum {string} */
            scope?: "one-user" | "department" | "many-customers" | "unknown";
            /** @enum {string} */
            workaround?: "known" | "none" | "unknown";
            requestedBy?: ("customer" | "executive" | "account-manager" | "partner")[];
            needs?: ("engineering" | "vendor" | "approval")[];
            disputed?: {
                amount: number;
                currency: string;
            };
            /** Format: date-time */
            occurredAt?: string;
        };
        Changed: {
            ticketId: string;
            number: number;
            version: number;
            escalationId: string | null;
            messageId: string | null;
            undo?: {
                from: number;
                to: number;
            };
        };
        QueuePage: {
            rows: components["schemas"]["QueueRow"][];
            next: string | null;
            counts: {
                [key: string]: number;
            };
            teams: {
                id: string;
                name: string;
                count: number;
                mine: boolean;
            }[];
        };
        QueueRow: {
            id: string;
            number: number;
            version: number;
            subject: string;
            /** @enum {string} */
            status: "open" | "waiting" | "resolved" | "closed";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            severity: 1 | 2 | 3 | 4;
            tier: 0 | 1 | 2 | 3 | 4;
            team: components["schemas"]["TeamMark"];
            owner: components["schemas"]["PersonMark"] | null;
            customer: components["schemas"]["CustomerMark"] | null;
            issueType: string;
            restricted: boolean;
            nextClock: components["schemas"]["ClockView"] | null;
            escalation: {
                id: string;
                number: number;
                /** @enum {string} */
                kind: "functional" | "hierarchical";
                path: string;
                state: components["schemas"]["EscalationState"];
                team: components["schemas"]["TeamMark"];
                owner: components["schemas"]["PersonMark"];
                offer: components["schemas"]["OfferView"] | null;
                /** Format: date-time */
                nextUpdateDueAt: string;
            } | null;
            allowedCommands?: string[];
            ticketCommands: string[];
            tags: string[];
            passage?: {
                before: string;
                words: string;
                after: string;
            };
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            createdAt: string;
        };
        TeamMark: {
            id: string;
            name: string;
        };
        PersonMark: {
            id: string;
            name: string;
        };
        CustomerMark: {
            id: string;
            name: string;
            plan: string | null;
            highValue: boolean;
            express: boolean;
        };
        ClockView: {
            name: string;
            label: string;
            escalationId: string | null;
            risk: components["schemas"]["ClockRisk"];
            dueAt: string | null;
            riskAt: string | null;
            missedAt: string | null;
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
            targetMinutes: number;
            why: string;
            handedBack: string | null;
        };
        /** @enum {string} */
        ClockRisk: "calm" | "risk" | "missed" | "paused" | "met" | "ended";
        /** @enum {string} */
        EscalationState: "investigating" | "requested" | "accepted" | "answered" | "coordinating" | "closed" | "declined" | "withdrawn" | "merged";
        OfferView: {
            to: components["schemas"]["PersonMark"];
            standsInFor: components["schemas"]["PersonMark"] | null;
            /** @enum {string} */
            step: "target" | "backup" | "duty-lead" | "chain";
            heldBy: components["schemas"]["PersonMark"];
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            dueAt: string;
        };
        TicketView: {
            id: string;
            number: number;
            version: number;
            subject: string;
            /** @enum {string} */
            status: "open" | "waiting" | "resolved" | "closed";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            severity: {
                value: 1 | 2 | 3 | 4;
                name: string;
                because: string;
            };
            tier: {
                value: 0 | 1 | 2 | 3 | 4;
                name: string;
            };
            team: components["schemas"]["TeamMark"];
            home: components["schemas"]["TeamMark"];
            issueType: {
                id: string;
                name: string;
            };
            channel: string;
            tags: string[];
            fields: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "choice" | "choices" | "code" | "number" | "yes-no" | "date";
                choices: string[];
                value: (string | number | boolean | string[]) | null;
            }[];
            impact: {
                [key: string]: boolean;
            };
            /** @enum {string} */
            scope: "one-user" | "department" | "many-customers" | "unknown";
            /** @enum {string} */
            workaround: "known" | "none" | "unknown";
            requestedBy: ("customer" | "executive" | "account-manager" | "partner")[];
            needs: ("engineering" | "vendor" | "approval")[];
            asks: components["schemas"]["TriggerAskView"][];
            restricted: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            customer: {
                id: string;
                name: string;
                plan: string | null;
                highValue: boolean;
                express: boolean;
                contract: string | null;
                annualValue: number | null;
                currency: string | null;
                since: string | null;
                dedicatedContact: components["schemas"]["PersonMark"] | null;
            } | null;
            contact: {
                id: string;
                name: string;
                email: string | null;
                language: string | null;
                timeZone: string | null;
                version: number;
            } | null;
            firstAgent: components["schemas"]["PersonMark"] | null;
            ownership: components["schemas"]["OwnershipStrip"];
            clocks: components["schemas"]["ClockView"][];
            misses: components["schemas"]["MissView"][];
            mergedInto: components["schemas"]["TicketLink"] | null;
            mergedFrom: components["schemas"]["TicketLink"][];
            vendorWait: {
                name: string;
                /** Format: date-time */
                since: string;
            } | null;
            messages: components["schemas"]["MessageView"][];
            escalations: components["schemas"]["EscalationView"][];
            consults: components["schemas"]["ConsultView"][];
            history: components["schemas"]["HistoryRow"][];
            resolution: {
                /** @enum {string} */
                confirmation: "none" | "confirmed" | "unconfirmed";
                satisfaction: number | null;
                comment: string | null;
                answeredAt: string | null;
                waitsUntil: string | null;
            };
            preventiveSteps: components["schemas"]["PreventiveStepView"][];
            outside: {
                system: string;
                remoteId: string;
            }[];
            allowedCommands: string[];
        };
        TriggerAskView: {
            id: number;
            /** @enum {string} */
            what: "flag" | "suggest";
            /** Format: date-time */
            at: string;
            words: string | null;
            because: string;
            kind: ("functional" | "hierarchical") | null;
            pathId: string | null;
            pathName: string | null;
        };
        OwnershipStrip: {
            owner: components["schemas"]["PersonMark"] | null;
            backup: components["schemas"]["PersonMark"] | null;
            updatesOwner: components["schemas"]["PersonMark"] | null;
            lead: components["schemas"]["PersonMark"] | null;
            nextAction: string;
            nextActionBy: components["schemas"]["PersonMark"] | null;
            nextUpdateDueAt: string | null;
            lastUpdateAt: string | null;
            offer: components["schemas"]["OfferView"] | null;
            nextClock: components["schemas"]["ClockView"] | null;
        };
        MissView: {
            seq: number;
            clock: string;
            label: string;
            escalationId: string | null;
            /** Format: date-time */
            missedAt: string;
            excuse: {
                by: components["schemas"]["PersonMark"];
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
            mayExcuse: boolean;
        };
        TicketLink: {
            id: string;
            number: number;
        };
        MessageView: {
            id: string;
            /** @enum {string} */
            direction: "inbound" | "outbound" | "note";
            /** Format: date-time */
            at: string;
            author: string;
            personId: string | null;
            automatic: boolean;
            text: string;
            takenBack: boolean;
            attachments: components["schemas"]["AttachmentView"][];
            /** @enum {string} */
            sending: "waiting" | "sent" | "failed" | "none";
        };
        AttachmentView: {
            id: string;
            name: string;
            size: number | null;
            received: number;
            type: string | null;
            isImage: boolean;
            sha256: string | null;
            scan: ("waiting" | "clean" | "refused" | "unscanned") | null;
            addedBy: components["schemas"]["PersonMark"] | null;
            /** Format: date-time */
            addedAt: string;
            messageId: string | null;
            isEvidence: boolean;
        };
        EscalationView: {
            id: string;
            number: number;
            /** @enum {string} */
            kind: "functional" | "hierarchical";
            path: {
                id: string;
                name: string;
            };
            state: components["schemas"]["EscalationState"];
            tier: 0 | 1 | 2 | 3 | 4;
            team: components["schemas"]["TeamMark"];
            severity: 1 | 2 | 3 | 4;
            owner: components["schemas"]["PersonMark"];
            backup: components["schemas"]["PersonMark"] | null;
            updatesOwner: components["schemas"]["PersonMark"];
            lead: components["schemas"]["PersonMark"];
            sender: components["schemas"]["PersonMark"];
            offer: components["schemas"]["OfferView"] | null;
            /** Format: date-time */
            openedAt: string;
            why: string;
            bounces: number;
            bounceLimit: number;
            returns: number;
            wrongTeams: number;
            settled: boolean;
            coordination: {
                coordinator: components["schemas"]["PersonMark"];
                decideBy: string | null;
                proposedPath: {
                    id: string;
                    name: string;
                } | null;
                note: string | null;
                explainedAt: string | null;
            } | null;
            continues: components["schemas"]["EscalationMark"] | null;
            continuedBy: components["schemas"]["EscalationMark"][];
            restricted: boolean;
            returned: {
                by: components["schemas"]["PersonMark"];
                /** Format: date-time */
                at: string;
                items: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
                note: string | null;
            } | null;
            findings: {
                text: string;
                by: components["schemas"]["PersonMark"];
                /** Format: date-time */
                at: string;
            } | null;
            relief: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                how: "workaround" | "fix";
            } | null;
            answer: {
                text: string;
                /** Format: date-time */
                at: string;
                explanation: string | null;
                explainedAt: string | null;
            } | null;
            decision: {
                text: string;
                by: components["schemas"]["PersonMark"];
                /** Format: date-time */
                at: string;
            } | null;
            packetVersion: number;
            missingToLeave: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            missingToFollow: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            nextAction: string;
            nextUpdateDueAt: string | null;
            clocks: components["schemas"]["ClockView"][];
            record: {
                neededHere: boolean;
                /** @enum {string} */
                earlierBy: "nobody" | "customer-with-article" | "tier-1" | "tier-2";
                /** @enum {string} */
                causeClass?: "product-defect" | "release" | "process" | "documentation" | "training" | "authority" | "vendor" | "customer-side";
                /** Format: uuid */
                causeId?: string;
                /** @enum {string} */
                remedy?: "fix" | "configuration" | "replacement" | "refund" | "credit" | "workaround" | "information" | "none";
                remedyAmount?: number;
                remedyCurrency?: string;
                /** Format: uuid */
                workaroundId?: string;
                reusable?: boolean;
                preventiveSteps?: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    textId: string;
                    ownerId: string | null;
                    teamId: string | null;
                    /** Format: date */
                    dueOn: string;
                }[];
            } | null;
            outcome: components["schemas"]["OutcomeNote"] | null;
            /** @enum {string} */
            closeForm: "full" | "two-picks";
            policyVersion: number;
            allowedCommands: string[];
        };
        EscalationMark: {
            id: string;
            number: number;
        };
        OutcomeNote: {
            by: components["schemas"]["PersonMark"];
            /** Format: date-time */
            at: string;
            text: string;
            cause: string | null;
            workaround: string | null;
            explanation: string | null;
        };
        ConsultView: {
            id: string;
            escalationId: string | null;
            question: string;
            askedBy: components["schemas"]["PersonMark"];
            /** Format: date-time */
            askedAt: string;
            experts: {
                person: components["schemas"]["PersonMark"];
                answer: {
                    text: string;
                    /** Format: date-time */
                    at: string;
                } | null;
            }[];
            open: boolean;
            note: string | null;
            clock: components["schemas"]["ClockView"] | null;
            allowedCommands: ("answer" | "end")[];
        };
        HistoryRow: {
            seq: number;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            recordedAt: string;
            type: string;
            actor: string;
            sentence: string;
            escalationId: string | null;
            because: string[];
            note: string | null;
            decision: boolean;
        };
        PreventiveStepView: {
            id: string;
            ticketId: string;
            ticketNumber: number;
            text: string;
            owner: components["schemas"]["PersonMark"] | null;
            team: components["schemas"]["TeamMark"] | null;
            /** Format: date */
            dueOn: string;
            overdue: boolean;
            /** @enum {string} */
            state: "open" | "done";
            doneAt: string | null;
            doneBy: components["schemas"]["PersonMark"] | null;
        };
        ChangeTicketRequest: {
            /** @enum {string} */
            status?: "open" | "waiting" | "resolved" | "closed";
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            severity?: 1 | 2 | 3 | 4;
            issueType?: string;
            tags?: string[];
            fields?: {
                [key: string]: (string | number | boolean | string[]) | null;
            };
            impact?: {
                [key: string]: boolean;
            };
            /** @enum {string} */
            scope?: "one-user" | "department" | "many-customers" | "unknown";
            /** @enum {string} */
            workaround?: "known" | "none" | "unknown";
            requestedBy?: ("customer" | "executive" | "account-manager" | "partner")[];
            needs?: ("engineering" | "vendor" | "approval")[];
            firstAgentId?: string | null;
            reason?: string;
            expectedVersion?: number;
        };
        AddMessageRequest: {
            /** @enum {string} */
            direction: "inbound" | "outbound" | "note";
            text: string;
            /** Format: date-time */
            nextUpdateAt?: string;
            /** Format: uuid */
            explainsEscalationId?: string;
            attachmentIds?: string[];
            standing?: {
                verified?: string;
                unknown?: string;
                milestone?: string;
            };
            /** Format: date-time */
            occurredAt?: string;
            expectedVersion?: number;
        };
        CheckMessageRequest: {
            /** @default  */
            text: string;
            /** Format: date-time */
            nextUpdateAt?: string;
        };
        MessageCheckView: {
            findings: components["schemas"]["MessageFinding"][];
            said: components["schemas"]["SaidView"][];
        };
        MessageFinding: {
            /** @enum {string} */
            check: "promised-fix" | "no-time" | "promise-unsaid" | "blame" | "internal-word" | "internal-text" | "asked-again" | "open-field";
            excerpt: string;
            words: string;
            refuses: boolean;
        };
        SaidView: {
            /** @enum {string} */
            topic: "browser" | "system" | "device" | "version" | "order" | "invoice" | "account" | "request" | "email" | "phone" | "error" | "file" | "time" | "scope" | "tried" | "amount" | "address";
            label: string;
            text: string;
            said: string;
            at: string | null;
            messageId: string | null;
        };
        MergeTicketRequest: {
            /** Format: uuid */
            into: string;
            reason?: string;
            acrossCustomers?: boolean;
            expectedVersion?: number;
            expectedIntoVersion?: number;
        };
        AnswerResolutionRequest: {
            confirmed: boolean;
            satisfaction?: number;
            comment?: string;
            expectedVersion?: number;
        };
        PreventiveSteps: {
            steps: components["schemas"]["PreventiveStepView"][];
            next: string | null;
        };
        TicketTemplates: {
            highStakes: boolean;
            language: string;
            templates: {
                id: string;
                kind: string;
                language: string;
                text: string;
                openFields: string[];
            }[];
        };
        ClockTimeline: {
            clock: components["schemas"]["ClockView"];
            zone: string;
            rows: components["schemas"]["ClockTimelineRow"][];
        };
        ClockTimelineRow: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            counted: boolean;
            minutes: number;
            why: string;
        };
        StatusLink: {
            id: string;
            /** @enum {string} */
            reach: "all" | "state";
            /** @enum {string} */
            madeVia: "person" | "message" | "form";
            madeBy: components["schemas"]["PersonMark"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        RequestForm: {
            address: string;
            guideAddress: string;
            open: boolean;
        };
        MadeStatusLink: {
            id: string;
            address: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        SavedViews: {
            views: components["schemas"]["SavedView"][];
            mayShareWith: {
                teams: components["schemas"]["TeamMark"][];
                all: boolean;
            };
        };
        SavedView: {
            id: string;
            name: string;
            owner: components["schemas"]["PersonMark"];
            /** @enum {string} */
            audience: "me" | "team" | "all";
            team: components["schemas"]["TeamMark"] | null;
            search: components["schemas"]["SavedSearch"];
            version: number;
            pinned: boolean;
            mayChange: boolean;
            count: number | null;
        };
        SavedSearch: {
            team?: string;
            /** @enum {string} */
            kind?: "functional" | "hierarchical";
            tier?: string;
            severity?: string;
            priority?: string;
            status?: string;
            owner?: ("me" | "nobody") | string;
            /** Format: uuid */
            customer?: string;
            issueType?: string;
            tag?: string;
            /** @enum {string} */
            view: "next" | "mine" | "at-risk" | "unaccepted" | "flagged" | "escalated" | "hierarchical" | "waiting" | "tier-1" | "tier-2" | "tier-3" | "all" | "done";
            q?: string;
        };
        SaveView: {
            name: string;
            /**
             * @default me
             * @enum {string}
             */
            audience: "me" | "team" | "all";
            teamId?: string;
            search: components["schemas"]["SavedSearch"];
        };
        SavedViewMark: {
            id: string;
            version: number;
        };
        ChangeSavedView: {
            name?: string;
            /** @enum {string} */
            audience?: "me" | "team" | "all";
            teamId?: string;
            search?: components["schemas"]["SavedSearch"];
            expectedVersion?: number;
        };
        ArrangeSavedViews: {
            places: {
                /** Format: uuid */
                id: string;
                pinned: boolean;
            }[];
        };
        StartBulk: {
            act: components["schemas"]["BulkAct"];
            reason?: string;
            tickets: {
                /** Format: uuid */
                ticketId: string;
                /** Format: uuid */
                escalationId?: string;
                expectedVersion?: number;
            }[];
        };
        BulkAct: {
            /** @constant */
            do: "assign";
            personId: string | null;
            teamId?: string;
        } | {
            /** @constant */
            do: "tag";
            /** @default [] */
            add: string[];
            /** @default [] */
            remove: string[];
        } | {
            /** @constant */
            do: "set-priority";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
        } | {
            /** @constant */
            do: "set-status";
            /** @enum {string} */
            status: "open" | "waiting" | "resolved" | "closed";
        } | {
            /** @constant */
            do: "accept";
        };
        BulkStarted: {
            id: string;
            count: number;
        };
        BulkView: {
            id: string;
            act: components["schemas"]["BulkAct"];
            /** Format: date-time */
            startedAt: string;
            ended: boolean;
            stopped: boolean;
            counts: {
                pending: number;
                done: number;
                refused: number;
                stopped: number;
            };
            outcomes: components["schemas"]["BulkOutcome"][];
        };
        BulkOutcome: {
            ticketId: string;
            number: number | null;
            /** @enum {string} */
            state: "pending" | "done" | "refused" | "stopped";
            code: string | null;
            detail: string | null;
            undo: {
                from: number;
                to: number;
            } | null;
        };
        UndoRequest: {
            from: number;
            to: number;
        };
        TriageView: {
            ticketId: string;
            version: number;
            checklist: components["schemas"]["ChecklistItemView"][];
            commitments: components["schemas"]["CommitmentView"][];
            needs: ("engineering" | "vendor" | "approval")[];
            contacts: {
                number: number;
                /** Format: date-time */
                at: string;
            }[];
            chasers: number;
        };
        ChecklistItemView: {
            key: string;
            ask: string;
            fills: string | null;
            done: boolean;
            answer: string | null;
            by: components["schemas"]["PersonMark"] | null;
            at: string | null;
            found: {
                text: string;
                messageId: string | null;
            } | null;
        };
        CommitmentView: {
            id: number;
            /** @enum {string} */
            what: "next-update" | "customer-deadline" | "commitment";
            /** Format: date-time */
            dueAt: string;
            note: string | null;
            by: string;
            /** Format: date-time */
            madeAt: string;
        };
        SimilarTickets: {
            tickets: components["schemas"]["SimilarTicket"][];
            alike: {
                count: number;
                customers: number;
                /** Format: date-time */
                since: string;
            } | null;
        };
        SimilarTicket: {
            id: string;
            number: number;
            subject: string;
            customer: string | null;
            /** @enum {string} */
            status: "open" | "waiting" | "resolved" | "closed";
            escalated: boolean;
            /** Format: date-time */
            createdAt: string;
            words: string[];
        };
        AnswerChecklistRequest: {
            /** @default true */
            done: boolean;
            answer?: string;
            expectedVersion?: number;
        };
        MakeCommitmentRequest: {
            /** @enum {string} */
            what: "customer-deadline" | "commitment";
            /** Format: date-time */
            dueAt: string;
            note?: string;
            expectedVersion?: number;
        };
        EndCommitmentRequest: {
            /** @enum {string} */
            how: "kept" | "dropped";
            expectedVersion?: number;
        };
        AskSeenRequest: {
            expectedVersion?: number;
        };
        EscalationPreview: {
            /** @enum {string} */
            kind: "functional" | "hierarchical";
            why: string;
            path: {
                id: string;
                name: string;
            };
            team: components["schemas"]["TeamMark"];
            to: components["schemas"]["PersonMark"];
            toWhy: string;
            insteadOf: components["schemas"]["PersonMark"] | null;
            managerAnswersBy: string | null;
            /** Format: date-time */
            acknowledgeBy: string;
            /** Format: date-time */
            customerUpdateBy: string;
            ownerUntilThen: components["schemas"]["PersonMark"];
            sentence: string;
            /** @enum {string} */
            form: "full" | "five-fields";
            prefilled: {
                [key: string]: {
                    text: string;
                    /** @enum {string} */
                    origin: "person" | "copied" | "machine";
                    source?: string;
                    /** Format: uuid */
                    confirmedBy?: string;
                };
            };
            evidence: {
                /** @enum {string} */
                kind: "log" | "screenshot" | "file" | "link" | "event" | "error-text" | "prose";
                text: string;
                addedBy: string | null;
                addedAt: number;
                /** Format: uuid */
                attachmentId?: string;
                contentHash: string;
            }[];
            requiredToLeave: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            missingToLeave: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            missingToFollow: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            leavesAtOnce: boolean;
            paths: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "functional" | "hierarchical";
                team: components["schemas"]["TeamMark"];
                tier: 0 | 1 | 2 | 3 | 4;
                takes: string | null;
                takesNot: string | null;
            }[];
        };
        OpenEscalationRequest: {
            /**
             * @default functional
             * @enum {string}
             */
            kind: "functional" | "hierarchical";
            pathId?: string;
            /** Format: uuid */
            continuesEscalationId?: string;
            packet: components["schemas"]["PacketDraft"];
            /** @default true */
            send: boolean;
            overrideReason?: string;
            expectedVersion?: number;
        };
        PacketDraft: {
            items: {
                [key: string]: string;
            };
            /** @default [] */
            confirmed: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            /** @default [] */
            evidence: {
                /** @enum {string} */
                kind: "log" | "screenshot" | "file" | "link" | "event" | "error-text" | "prose";
                text: string;
                /** Format: uuid */
                attachmentId?: string;
            }[];
            /** @enum {string} */
            lacks?: "product-knowledge" | "system-access" | "change-authority" | "approval" | "other";
            lacksOther?: string;
        };
        WritePacketRequest: {
            packet: components["schemas"]["PacketDraft"];
            expectedVersion?: number;
        };
        PacketView: {
            escalationId: string;
            ticketId: string;
            version: number;
            /** @enum {string} */
            form: "full" | "five-fields";
            items: {
                [key: string]: {
                    text: string;
                    /** @enum {string} */
                    origin: "person" | "copied" | "machine";
                    source?: string;
                    /** Format: uuid */
                    confirmedBy?: string;
                };
            };
            proposed: {
                [key: string]: {
                    text: string;
                    /** @enum {string} */
                    origin: "person" | "copied" | "machine";
                    source?: string;
                    /** Format: uuid */
                    confirmedBy?: string;
                };
            };
            evidence: components["schemas"]["EvidenceView"][];
            lacks: string | null;
            lacksOther: string | null;
            writtenBy: components["schemas"]["PersonMark"] | null;
            /** Format: date-time */
            writtenAt: string;
            requiredToLeave: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            missingToLeave: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            missingToFollow: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            ready: boolean;
            versions: {
                version: number;
                /** Format: date-time */
                writtenAt: string;
                writtenBy: components["schemas"]["PersonMark"] | null;
            }[];
            changed: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            header: {
                ticketNumber: number;
                escalationNumber: number;
                subject: string;
                customer: components["schemas"]["CustomerMark"] | null;
                path: string;
                team: components["schemas"]["TeamMark"];
                /** @enum {string} */
                kind: "functional" | "hierarchical";
                severity: 1 | 2 | 3 | 4;
                state: components["schemas"]["EscalationState"];
                owner: components["schemas"]["PersonMark"];
                updatesOwner: components["schemas"]["PersonMark"];
                lead: components["schemas"]["PersonMark"];
                nextUpdateDueAt: string | null;
            };
        };
        EvidenceView: {
            /** @enum {string} */
            kind: "log" | "screenshot" | "file" | "link" | "event" | "error-text" | "prose";
            text: string;
            addedBy: string | null;
            addedAt: number;
            /** Format: uuid */
            attachmentId?: string;
            contentHash: string;
            by: components["schemas"]["PersonMark"] | null;
            file: {
                id: string;
                name: string;
                size: number | null;
                received: number;
                type: string | null;
                isImage: boolean;
                sha256: string | null;
                scan: ("waiting" | "clean" | "refused" | "unscanned") | null;
                addedBy: components["schemas"]["PersonMark"] | null;
                /** Format: date-time */
                addedAt: string;
                messageId: string | null;
                isEvidence: boolean;
                ticketId: string;
            } | null;
        };
        RequestEscalationRequest: {
            overrideReason?: string;
            pathId?: string;
            expectedVersion?: number;
        };
        AcceptRequest: {
            expectedVersion?: number;
        };
        ReturnRequest: {
            items: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            note?: string;
            expectedVersion?: number;
        };
        ReRouteRequest: {
            pathId: string;
            note?: string;
            expectedVersion?: number;
        };
        NoteRequest: {
            note?: string;
            expectedVersion?: number;
        };
        AnswerRequest: {
            answer: string;
            explanation?: string;
            expectedVersion?: number;
        };
        DecisionRequest: {
            decision: string;
            expectedVersion?: number;
        };
        CloseRequest: {
            record: {
                neededHere: boolean;
                /** @enum {string} */
                earlierBy: "nobody" | "customer-with-article" | "tier-1" | "tier-2";
                /** @enum {string} */
                causeClass?: "product-defect" | "release" | "process" | "documentation" | "training" | "authority" | "vendor" | "customer-side";
                /** @enum {string} */
                remedy?: "fix" | "configuration" | "replacement" | "refund" | "credit" | "workaround" | "information" | "none";
                remedyAmount?: number;
                remedyCurrency?: string;
                reusable?: boolean;
                preventiveSteps?: {
                    text: string;
                    /** Format: uuid */
                    ownerId?: string;
                    teamId?: string;
                    /** Format: date */
                    dueOn: string;
                }[];
                cause?: string;
                workaround?: string;
            };
            expectedVersion?: number;
        };
        ExcuseRequest: {
            reason: string;
            expectedVersion?: number;
        };
        WithdrawExcuseRequest: {
            expectedVersion?: number;
        };
        VendorWaitRequest: {
            vendor: string | null;
            expectedVersion?: number;
        };
        FindingsRequest: {
            findings: string;
            expectedVersion?: number;
        };
        ReliefRequest: {
            /** @enum {string} */
            how: "workaround" | "fix";
            /** Format: date-time */
            since?: string;
            expectedVersion?: number;
        };
        AskConsultRequest: {
            expertIds: string[];
            question: string;
            /** Format: uuid */
            escalationId?: string;
            answerWithinMin?: number;
            expectedVersion?: number;
        };
        AnswerConsultRequest: {
            answer: string;
            expectedVersion?: number;
        };
        EndConsultRequest: {
            note?: string;
            expectedVersion?: number;
        };
        NoticesPage: {
            notices: components["schemas"]["NoticeView"][];
            desk: components["schemas"]["DeskNoticeView"][];
            unread: number;
            next: string | null;
        };
        NoticeView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "offer-made" | "offer-missed" | "escalation-opened" | "escalation-accepted" | "escalation-returned" | "escalation-declined" | "escalation-withdrawn" | "escalation-answered" | "decision-recorded" | "coordination" | "de-escalated" | "holder-off-duty" | "escalation-kept" | "chain-told" | "escalation-closed" | "not-solved" | "clock-warned" | "handed-over" | "clock-missed" | "clock-reminded" | "trigger-notice" | "follow-up-due" | "findings-recorded" | "relief-recorded" | "approval-asked" | "approval-missed" | "approval-decided" | "consult-asked" | "consult-answered" | "consult-missed" | "consult-ended";
            label: string;
            clock: string | null;
            sentence: string;
            ticket: {
                id: string;
                number: number;
                subject: string;
            };
            escalationId: string | null;
            read: boolean;
            over: boolean;
        };
        DeskNoticeView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "shift-ends" | "swap-asked" | "swap-answered";
            label: string;
            sentence: string;
            rotaId: string | null;
            read: boolean;
        };
        NoticeCounts: {
            zone: string;
            weeks: {
                /** Format: date */
                from: string;
                told: number;
                atNight: number;
                mailed: number;
            }[];
            kinds: {
                /** @enum {string} */
                kind: "offer-made" | "offer-missed" | "escalation-opened" | "escalation-accepted" | "escalation-returned" | "escalation-declined" | "escalation-withdrawn" | "escalation-answered" | "decision-recorded" | "coordination" | "de-escalated" | "holder-off-duty" | "escalation-kept" | "chain-told" | "escalation-closed" | "not-solved" | "clock-warned" | "handed-over" | "clock-missed" | "clock-reminded" | "trigger-notice" | "follow-up-due" | "findings-recorded" | "relief-recorded" | "approval-asked" | "approval-missed" | "approval-decided" | "consult-asked" | "consult-answered" | "consult-missed" | "consult-ended";
                label: string;
                count: number;
            }[];
            waiting: {
                count: number;
                /** Format: date-time */
                until: string;
            } | null;
        };
        NoticesRead: {
            unread: number;
        };
        SessionRow: {
            id: string;
            address: string;
            agent: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** Format: date-time */
            expiresAt: string;
            current: boolean;
        };
        TokenRow: {
            id: string;
            name: string;
            person: components["schemas"]["PersonMark"];
            scopes: ("tickets:read" | "tickets:write" | "escalations:write" | "people:read" | "people:write" | "duty:write" | "policy:read" | "policy:write" | "matrix:write" | "inbound:write" | "webhooks:write" | "audit:read" | "history:write")[];
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            lastUsedAt: string | null;
        };
        MadeToken: {
            id: string;
            name: string;
            token: string | null;
        };
        AuditRow: {
            id: string;
            /** Format: date-time */
            at: string;
            person: components["schemas"]["PersonMark"] | null;
            /** @enum {string} */
            via: "session" | "token" | "command-line" | "sign-in" | "desk";
            address: string;
            what: string;
            params: {
                [key: string]: unknown;
            };
            outcome: string;
        };
        TicketCompensations: {
            given: components["schemas"]["CompensationView"][];
            approvals: components["schemas"]["ApprovalView"][];
            limits: components["schemas"]["OwnLimit"][];
            above: string | null;
            mayGive: boolean;
        };
        CompensationView: {
            id: string;
            ticketId: string | null;
            ticketNumber: number | null;
            /** @enum {string} */
            action: "refund" | "credit" | "expedite";
            amount: number;
            currency: string;
            reason: string | null;
            givenBy: components["schemas"]["PersonMark"];
            /** Format: date-time */
            givenAt: string;
            approvalId: string | null;
            reference: string | null;
        };
        ApprovalView: {
            id: string;
            ticketId: string;
            ticketNumber: number;
            ticketVersion: number;
            subject: string;
            customer: string | null;
            escalationId: string | null;
            /** @enum {string} */
            action: "refund" | "credit" | "expedite";
            amount: number;
            currency: string;
            reason: string | null;
            askedBy: components["schemas"]["PersonMark"];
            /** Format: date-time */
            askedAt: string;
            approver: components["schemas"]["PersonMark"];
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** @enum {string} */
            state: "open" | "approved" | "refused" | "withdrawn";
            approvedAmount: number | null;
            decidedBy: components["schemas"]["PersonMark"] | null;
            decidedAt: string | null;
            decisionReason: string | null;
            tookMinutes: number | null;
            got: {
                amount: number;
                count: number;
                days: number;
            };
            allowedCommands: string[];
        };
        OwnLimit: {
            /** @enum {string} */
            action: "refund" | "credit" | "expedite";
            currency: string;
            perCase: number;
            perCustomer: {
                amount: number;
                days: number;
            } | null;
            left: number;
        };
        GiveCompensationRequest: {
            /** @enum {string} */
            action: "refund" | "credit" | "expedite";
            amount: number;
            currency: string;
            reason: string;
            reference?: string;
            expectedVersion?: number;
        };
        AuthorityChanged: {
            ticketId: string;
            number: number;
            version: number;
            escalationId: string | null;
            messageId: string | null;
            undo?: {
                from: number;
                to: number;
            };
            compensationId: string | null;
            approvalId: string | null;
        };
        BookRequest: {
            reference: string;
            expectedVersion?: number;
        };
        AskApprovalRequest: {
            /** @enum {string} */
            action: "refund" | "credit" | "expedite";
            amount: number;
            currency: string;
            reason: string;
            expectedVersion?: number;
        };
        ApprovalPage: {
            rows: components["schemas"]["ApprovalView"][];
            next: string | null;
        };
        ApproveRequest: {
            amount?: number;
            reason?: string;
            expectedVersion?: number;
        };
        RefuseRequest: {
            reason: string;
            expectedVersion?: number;
        };
        PassRequest: {
            /** Format: uuid */
            toId: string;
            note?: string;
            expectedVersion?: number;
        };
        VersionRequest: {
            expectedVersion?: number;
        };
        Limits: {
            limits: components["schemas"]["LimitRow"][];
            suggestions: components["schemas"]["LimitSuggestion"][];
        };
        LimitRow: {
            /** @enum {string} */
            role: "agent" | "specialist" | "team-lead" | "manager" | "admin" | "viewer";
            /** @enum {string} */
            action: "refund" | "credit" | "expedite";
            currency: string;
            perCase: number;
            perCustomer: {
                amount: number;
                days: number;
            } | null;
        };
        LimitSuggestion: {
            /** @enum {string} */
            role: "agent" | "specialist" | "team-lead" | "manager" | "admin" | "viewer";
            /** @enum {string} */
            action: "refund" | "credit" | "expedite";
            currency: string;
            count: number;
            from: number;
            to: number;
            limit: number;
            days: number;
            sentence: string;
        };
        HandOffPreview: {
            sentence: string;
            to: components["schemas"]["PersonMark"] | null;
            acknowledgeBy: string | null;
            bounce: {
                number: number;
                limit: number;
            } | null;
            coordinator: components["schemas"]["PersonMark"] | null;
            decideBy: string | null;
            missing: ("summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext")[];
            suggestedPathId: string | null;
            paths: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "functional" | "hierarchical";
                team: components["schemas"]["TeamMark"];
                tier: 0 | 1 | 2 | 3 | 4;
                takes: string | null;
            }[];
        };
        CoordinationRequest: {
            /** @enum {string} */
            decision: "team" | "person" | "send-back" | "close";
            pathId?: string;
            /** Format: uuid */
            personId?: string;
            record?: {
                neededHere: boolean;
                /** @enum {string} */
                earlierBy: "nobody" | "customer-with-article" | "tier-1" | "tier-2";
                /** @enum {string} */
                causeClass?: "product-defect" | "release" | "process" | "documentation" | "training" | "authority" | "vendor" | "customer-side";
                /** @enum {string} */
                remedy?: "fix" | "configuration" | "replacement" | "refund" | "credit" | "workaround" | "information" | "none";
                remedyAmount?: number;
                remedyCurrency?: string;
                reusable?: boolean;
                preventiveSteps?: {
                    text: string;
                    /** Format: uuid */
                    ownerId?: string;
                    teamId?: string;
                    /** Format: date */
                    dueOn: string;
                }[];
                cause?: string;
                workaround?: string;
            };
            note?: string;
            expectedVersion?: number;
        };
        DeEscalateRequest: {
            pathId?: string;
            reason: string;
            expectedVersion?: number;
        };
        RolesRequest: {
            /** Format: uuid */
            ownerId?: string;
            /** Format: uuid */
            updatesOwnerId?: string;
            /** Format: uuid */
            leadId?: string;
            backupId?: string | null;
            reason: string;
            expectedVersion?: number;
        };
        Me: {
            person: {
                id: string;
                name: string;
                email: string;
                /** @enum {string} */
                role: "agent" | "specialist" | "team-lead" | "manager" | "admin" | "viewer";
                timeZone: string;
                locale: string;
            };
            scopes: ("tickets:read" | "tickets:write" | "escalations:write" | "people:read" | "people:write" | "duty:write" | "policy:read" | "policy:write" | "matrix:write" | "inbound:write" | "webhooks:write" | "audit:read" | "history:write")[];
            workspace: {
                id: string;
                name: string;
                slug: string;
                sample: boolean;
                filling: components["schemas"]["SampleFilling"] | null;
            };
            /** Format: date-time */
            now: string;
            policyVersion: number;
        };
        SampleFilling: {
            done: number;
            of: number;
            running: boolean;
        };
        People: {
            people: components["schemas"]["PersonRow"][];
        };
        PersonRow: {
            id: string;
            name: string;
            publicName: string;
            email: string;
            /** @enum {string} */
            role: "agent" | "specialist" | "team-lead" | "manager" | "admin" | "viewer";
            timeZone: string;
            locale: string;
            teams: string[];
            onDuty: boolean;
        };
        Teams: {
            teams: components["schemas"]["TeamRow"][];
        };
        TeamRow: {
            id: string;
            name: string;
            tier: 0 | 1 | 2 | 3 | 4;
            members: components["schemas"]["PersonMark"][];
            leads: components["schemas"]["PersonMark"][];
            onDuty: components["schemas"]["PersonMark"][];
            paths: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "functional" | "hierarchical";
                tier: 0 | 1 | 2 | 3 | 4;
            }[];
        };
        Account: {
            id: string;
            name: string;
            publicName: string;
            email: string;
            /** @enum {string} */
            role: "agent" | "specialist" | "team-lead" | "manager" | "admin" | "viewer";
            timeZone: string;
            locale: string;
            teams: string[];
            calendarId: string | null;
            deputyId: string | null;
            awayFrom: string | null;
            awayUntil: string | null;
            closedAt: string | null;
            muted: string[];
            noticeRules: {
                important: {
                    /** @enum {string} */
                    via: "mail";
                    afterMin: number;
                }[];
                others: {
                    /** @enum {string} */
                    via: "mail";
                    afterMin: number;
                }[];
                byKind?: {
                    [key: string]: "important" | "others";
                };
                digestAt?: string;
                quiet?: {
                    from: string;
                    to: string;
                    weekdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                    zone?: string;
                };
            } | null;
            hasAccount: boolean;
            openParts: number;
            version: number;
        };
        RecordChanged: {
            id: string;
            version: number;
        };
        AccountClosed: {
            id: string;
            version: number;
            handedOver: number;
            rotas: string[];
        };
        TeamRecord: {
            id: string;
            name: string;
            publicName?: string;
            tier: 0 | 1 | 2 | 3 | 4;
            calendarId: string;
            dutyCalendarId?: string;
            rotaId?: string;
            memberIds: string[];
            leadIds: string[];
            /** Format: uuid */
            backupId?: string;
            version: number;
        };
        CalendarRecord: {
            zone: string;
            weekly: {
                mon?: [
                    string,
                    string
                ][];
                tue?: [
                    string,
                    string
                ][];
                wed?: [
                    string,
                    string
                ][];
                thu?: [
                    string,
                    string
                ][];
                fri?: [
                    string,
                    string
                ][];
                sat?: [
                    string,
                    string
                ][];
                sun?: [
                    string,
                    string
                ][];
            };
            holidays?: string[];
            recurringHolidays?: string[];
            recurringClosures?: {
                name: string;
                /** Format: date */
                from: string;
                rule: string;
            }[];
            feedDays?: {
                uid: string;
                name: string;
                /** Format: date */
                date: string;
                windows?: [
                    string,
                    string
                ][];
                source: string;
            }[];
            dates?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            breaks?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            id: string;
            version: number;
        };
        CustomerView: {
            id: string;
            name: string;
            version: number;
            plan: string | null;
            contract: string | null;
            annualValue: number | null;
            currency: string | null;
            vip: boolean;
            since: string | null;
            criticalIssues: number;
            dedicatedContact: components["schemas"]["PersonMark"] | null;
            notes: {
                text: string;
                by: components["schemas"]["PersonMark"] | null;
                /** Format: date-time */
                at: string;
            } | null;
            tickets: {
                id: string;
                number: number;
                subject: string;
                /** @enum {string} */
                status: "open" | "waiting" | "resolved" | "closed";
                issueType: string;
                severity: number;
                escalated: boolean;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        ChangeContactRequest: {
            language?: ("en" | "de") | null;
            timeZone?: string | null;
            expectedVersion?: number;
        };
        RotaRecord: {
            id: string;
            name: string;
            zone: string;
            version: number;
            layers: components["schemas"]["RotaLayer"][];
            afterHoursIds: string[];
            planned: {
                /** Format: date-time */
                startsAt: string;
                version: number;
                layers: components["schemas"]["RotaLayer"][];
                afterHoursIds: string[];
            }[];
            turn: {
                personId: string | null;
                onCallIds: string[];
                endsAt: string | null;
                nextId: string | null;
                nextIds: string[];
            };
        };
        RotaLayer: {
            id: string;
            name: string;
            priority: number;
            zone: string;
            /** @enum {string} */
            every: "hour" | "day" | "duty-day" | "week" | "month";
            length: number;
            /** Format: date */
            startsOn: string;
            handOffAt: string;
            turns: string[][];
            firstTurn?: number;
            hours?: {
                zone?: string;
                weekly: {
                    mon?: [
                        string,
                        string
                    ][];
                    tue?: [
                        string,
                        string
                    ][];
                    wed?: [
                        string,
                        string
                    ][];
                    thu?: [
                        string,
                        string
                    ][];
                    fri?: [
                        string,
                        string
                    ][];
                    sat?: [
                        string,
                        string
                    ][];
                    sun?: [
                        string,
                        string
                    ][];
                };
                holidays?: string[];
                recurringHolidays?: string[];
                recurringClosures?: {
                    name: string;
                    /** Format: date */
                    from: string;
                    rule: string;
                }[];
                feedDays?: {
                    uid: string;
                    name: string;
                    /** Format: date */
                    date: string;
                    windows?: [
                        string,
                        string
                    ][];
                    source: string;
                }[];
                dates?: {
                    [key: string]: [
                        string,
                        string
                    ][];
                };
                breaks?: {
                    [key: string]: [
                        string,
                        string
                    ][];
                };
            };
        };
        RotaSchedule: {
            id: string;
            name: string;
            zone: string;
            version: number;
            layers: components["schemas"]["RotaLayer"][];
            afterHoursIds: string[];
            planned: {
                /** Format: date-time */
                startsAt: string;
                version: number;
                layers: components["schemas"]["RotaLayer"][];
                afterHoursIds: string[];
            }[];
            turn: {
                personId: string | null;
                onCallIds: string[];
                endsAt: string | null;
                nextId: string | null;
                nextIds: string[];
            };
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: date-time */
            now: string;
            days: {
                date: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            }[];
            earlier: string;
            later: string;
            shifts: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                personId: string;
                /** @enum {string} */
                why: "turn" | "swap" | "override" | "temporary";
                layerId: string | null;
                turn: number | null;
                exceptionId: string | null;
                goesOn: boolean;
            }[];
            gaps: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            }[];
            gapsAhead: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            }[];
            byLayer: {
                id: string;
                name: string;
                priority: number;
                shifts: components["schemas"]["OnCallShift"][];
            }[];
            overrides: components["schemas"]["RotaOverride"][];
            swaps: components["schemas"]["RotaSwap"][];
        };
        OnCallShift: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            personId: string;
            /** @enum {string} */
            why: "turn" | "swap" | "override" | "temporary";
            layerId: string | null;
            turn: number | null;
            exceptionId: string | null;
        };
        RotaOverride: {
            id: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            change: "add" | "remove" | "replace" | "temporary";
            personId?: string;
            byId?: string;
            shifts?: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                personId: string;
            }[];
            reason: string;
            madeBy: string | null;
            /** Format: date-time */
            madeAt: string;
        };
        RotaSwap: {
            id: string;
            layerId: string;
            personId: string;
            takerId: string | null;
            turn: number;
            backTurn: number | null;
            /** @enum {string} */
            state: "asked" | "agreed" | "declined" | "withdrawn";
            reason: string;
            gives: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            } | null;
            takes: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            } | null;
        };
        Closure: {
            uid: string;
            name: string;
            /** Format: date */
            date: string;
            windows?: [
                string,
                string
            ][];
        };
        CalendarFeed: {
            id: string;
            name: string;
            address: string | null;
            days: number;
            /** Format: date-time */
            readAt: string;
            /** Format: date-time */
            checkedAt: string;
            failure: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            } | null;
        };
        FeedTaken: {
            id: string;
            version: number;
            sourceId: string;
            days: number;
        };
        DutyFeed: {
            id: string;
            rotaId: string | null;
            /** Format: date-time */
            createdAt: string;
            lastReadAt: string | null;
        };
        MadeDutyFeed: {
            id: string;
            rotaId: string | null;
            address: string | null;
        };
        DutyPage: {
            /** Format: date-time */
            now: string;
            days: number;
            teams: components["schemas"]["TeamDuty"][];
        };
        TeamDuty: {
            team: components["schemas"]["TeamMark"];
            tier: 0 | 1 | 2 | 3 | 4;
            rota: {
                id: string;
                name: string;
            } | null;
            now: {
                person: components["schemas"]["PersonMark"];
                until: string | null;
            }[];
            onCall: {
                people: components["schemas"]["PersonMark"][];
                until: string | null;
            } | null;
            next: {
                people: components["schemas"]["PersonMark"][];
                /** Format: date-time */
                at: string;
            } | null;
            gaps: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            }[];
        };
        ResponderList: {
            /** Format: date-time */
            at: string;
            severities: {
                severity: 1 | 2 | 3 | 4;
                name: string;
                chains: components["schemas"]["ResponderChain"][];
            }[];
        };
        ResponderChain: {
            path: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "functional" | "hierarchical";
                tier: 0 | 1 | 2 | 3 | 4;
            };
            team: components["schemas"]["TeamMark"];
            issueTypes: {
                id: string;
                name: string;
            }[];
            responders: components["schemas"]["Responder"][];
            goesRound: boolean;
        };
        Responder: {
            /** @enum {string} */
            does: "asked" | "told" | "owns";
            person: components["schemas"]["PersonMark"];
            step: ("target" | "backup" | "duty-lead" | "chain" | "catch-all") | null;
            /** Format: date-time */
            at: string;
            afterMin: number;
            until: string | null;
            standsInFor: components["schemas"]["PersonMark"] | null;
            why: string;
            onDuty: boolean;
            ways: {
                via: string;
                afterMin: number;
            }[];
        };
        HandOverPage: {
            /** Format: date-time */
            now: string;
            person: components["schemas"]["PersonMark"];
            people: components["schemas"]["PersonMark"][];
            onDuty: boolean;
            endsAt: string | null;
            backAt: string | null;
            escalations: components["schemas"]["HeldEscalation"][];
        };
        HeldEscalation: {
            id: string;
            number: number;
            state: components["schemas"]["EscalationState"];
            severity: 1 | 2 | 3 | 4;
            path: string;
            team: components["schemas"]["TeamMark"];
            ticket: {
                id: string;
                number: number;
                subject: string;
            };
            roles: ("owner" | "updates-owner")[];
            lines: string[];
            dueWhileOff: {
                label: string;
                /** Format: date-time */
                dueAt: string;
            }[];
            kept: boolean;
            takers: components["schemas"]["PersonMark"][];
        };
        BriefView: {
            escalationId: string;
            escalationNumber: number;
            ticket: {
                id: string;
                number: number;
                subject: string;
            };
            customer: components["schemas"]["CustomerMark"] | null;
            path: string;
            team: components["schemas"]["TeamMark"];
            severity: 1 | 2 | 3 | 4;
            state: components["schemas"]["EscalationState"];
            owner: components["schemas"]["PersonMark"];
            lead: components["schemas"]["PersonMark"];
            why: string;
            fields: {
                /** @enum {string} */
                item: "summary" | "expected" | "actual" | "affectedWorkflow" | "environment" | "identifiers" | "occurredWhen" | "impact" | "scope" | "customerState" | "evidence" | "tried" | "ruledOut" | "likelyCause" | "uncertain" | "question" | "neededToFeelResolved" | "accountContext";
                text: string | null;
                byMachine: boolean;
            }[];
            asked: string | null;
            money: {
                annualValue: {
                    amount: number;
                    currency: string | null;
                } | null;
                disputed: {
                    amount: number;
                    currency: string;
                } | null;
                asked: {
                    amount: number;
                    currency: string;
                    approvalId: string;
                    action: string;
                    mayDecide: boolean;
                }[];
                given: {
                    amount: number;
                    currency: string;
                }[];
            };
            decideBy: components["schemas"]["ClockView"] | null;
            customerHearsBy: string | null;
            decision: {
                text: string;
                by: components["schemas"]["PersonMark"];
                /** Format: date-time */
                at: string;
            } | null;
            allowedCommands: string[];
        };
        ShiftHandOverRequest: {
            /** Format: uuid */
            toId: string;
            /** Format: uuid */
            fromId?: string;
            note?: string;
            expectedVersion?: number;
        };
        KeepRequest: {
            reason: string;
            /** Format: uuid */
            personId?: string;
            expectedVersion?: number;
        };
        BoardPage: {
            /** Format: date-time */
            now: string;
            cards: components["schemas"]["BoardCard"][];
            counts: {
                [key: string]: number;
            };
            teams: components["schemas"]["TeamMark"][];
            more: boolean;
        };
        BoardCard: {
            id: string;
            number: number;
            /** @enum {string} */
            column: "investigating" | "offered" | "deciding" | "working" | "waiting" | "answered";
            state: components["schemas"]["EscalationState"];
            /** @enum {string} */
            kind: "functional" | "hierarchical";
            severity: 1 | 2 | 3 | 4;
            tier: 0 | 1 | 2 | 3 | 4;
            path: string;
            team: components["schemas"]["TeamMark"];
            owner: components["schemas"]["PersonMark"];
            lead: components["schemas"]["PersonMark"];
            /** Format: date-time */
            openedAt: string;
            nextClock: components["schemas"]["ClockView"] | null;
            offer: components["schemas"]["OfferView"] | null;
            nextAction: string;
            restricted: boolean;
            ticket: {
                id: string;
                number: number;
                version: number;
                subject: string;
            };
            customer: components["schemas"]["CustomerMark"] | null;
        };
        LoadPage: {
            /** Format: date-time */
            now: string;
            teams: components["schemas"]["TeamLoad"][];
            people: components["schemas"]["PersonLoad"][];
        };
        TeamLoad: {
            team: components["schemas"]["TeamMark"];
            members: number;
            onDuty: number;
            figures: {
                tickets: number;
                escalations: number;
                offers: number;
                atRisk: number;
                missed: number;
            } | null;
        };
        PersonLoad: {
            person: components["schemas"]["PersonMark"];
            teams: components["schemas"]["TeamMark"][];
            onDuty: boolean;
            until: string | null;
            isAway: boolean;
            tickets: number;
            escalations: number;
            offers: number;
            atRisk: number;
            missed: number;
        };
        AddressCard: {
            id: string;
            version: number;
            /** @enum {string} */
            kind: "department" | "vendor";
            name: string;
            purpose: string;
            ways: {
                /** @enum {string} */
                by: "phone" | "mail" | "link";
                value: string;
                note: string;
            }[];
            hours: string;
            calendarId: string | null;
            answersWithin: string | null;
            note: string;
            teamIds: string[];
            pathIds: string[];
            contact: components["schemas"]["PersonMark"] | null;
            openNow: boolean | null;
        };
        AddressCardBody: {
            /** @enum {string} */
            kind: "department" | "vendor";
            name: string;
            purpose: string;
            /** @default [] */
            ways: ({
                /** @constant */
                by: "phone";
                value: string;
                /** @default  */
                note: string;
            } | {
                /** @constant */
                by: "mail";
                /** Format: email */
                value: string;
                /** @default  */
                note: string;
            } | {
                /** @constant */
                by: "link";
                /** Format: uri */
                value: string;
                /** @default  */
                note: string;
            })[];
            /** @default  */
            hours: string;
            /** @default null */
            calendarId: string | null;
            /** @default null */
            contactId: string | null;
            /** @default null */
            answersWithin: string | null;
            /** @default  */
            note: string;
            /** @default [] */
            teamIds: string[];
            /** @default [] */
            pathIds: string[];
        };
        FirstStart: {
            steps: {
                /** @enum {string} */
                step: "company" | "people" | "hours" | "policy" | "way-in";
                /** @enum {string} */
                state: "open" | "done" | "skipped";
            }[];
            left: number;
            putAway: boolean;
            fresh: boolean;
            mayBeginOwn: boolean;
        };
        ChangeFirstStartRequest: {
            /** @enum {string} */
            step?: "company" | "people" | "hours" | "policy" | "way-in";
            /** @enum {string} */
            state?: "open" | "done" | "skipped";
            putAway?: boolean;
        };
        PolicyAnswers: {
            /** @enum {string} */
            example: "small-team" | "standard";
            languages: ("en" | "de")[];
            aroundTheClock: boolean;
        };
        ExamplePolicy: {
            source: string;
            sentences: string[];
        };
        SampleOpened: {
            sample: components["schemas"]["WayIn"];
            back: components["schemas"]["WayIn"];
        };
        WayIn: {
            address: string;
            /** Format: date-time */
            endsAt: string;
        };
        BeginOwnDeskRequest: {
            /** Format: email */
            email: string;
            timeZone: string;
        };
        PolicyVersion: {
            version: number;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: components["schemas"]["PersonMark"] | null;
            sha256: string;
            reason: string | null;
        };
        PolicyDocument: {
            version: number;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: components["schemas"]["PersonMark"] | null;
            sha256: string;
            reason: string | null;
            source: string;
        };
        PolicyCheckAnswer: {
            ok: boolean;
            problems: components["schemas"]["PolicyProblem"][];
        };
        PolicyProblem: {
            /** @enum {string} */
            severity: "error" | "warning";
            line: number;
            column: number;
            path: string;
            message: string;
            mend: string;
        };
        PublishPolicyRequest: {
            source: string;
            reason?: string;
            expectedVersion?: number;
        };
        PolicyPublished: {
            version: number;
            problems: components["schemas"]["PolicyProblem"][];
            openTicketsThatFollow: number;
        };
        PublishMatrixRequest: {
            edit: components["schemas"]["MatrixEdit"];
            reason: string;
            expectedVersion: number;
        };
        MatrixEdit: {
            matrix?: components["schemas"]["EditedRow"][];
            pathTerms?: {
                path: string;
                team?: string;
                /** @enum {string} */
                kind?: "functional" | "hierarchical";
            }[];
            pathTargets?: {
                path: string;
                /** @enum {string} */
                clock: "acknowledge" | "substantiveAnswer" | "customerUpdate.first" | "customerUpdate.then" | "customerUpdate.then.1" | "customerUpdate.then.2" | "customerUpdate.then.3" | "customerUpdate.then.4" | "managerResponse" | "decision" | "findings" | "relief" | "resolution";
                length: string | null;
            }[];
            ticketTargets?: {
                row: number;
                /** @enum {string} */
                clock: "firstResponse" | "nextResponse" | "investigation" | "resolution" | "vendor";
                length: string | null;
            }[];
        };
        EditedRow: {
            from: number | null;
            like?: number;
            when?: unknown;
            path?: string | null;
            told?: string[];
            continues?: boolean;
            rows?: components["schemas"]["EditedRow"][];
        };
        EditPolicyRequest: {
            source: string;
            edit: components["schemas"]["PolicyEdit"];
        };
        PolicyEdit: {
            matrix?: components["schemas"]["EditedRow"][];
            pathTerms?: {
                path: string;
                team?: string;
                /** @enum {string} */
                kind?: "functional" | "hierarchical";
            }[];
            pathTargets?: {
                path: string;
                /** @enum {string} */
                clock: "acknowledge" | "substantiveAnswer" | "customerUpdate.first" | "customerUpdate.then" | "customerUpdate.then.1" | "customerUpdate.then.2" | "customerUpdate.then.3" | "customerUpdate.then.4" | "managerResponse" | "decision" | "findings" | "relief" | "resolution";
                length: string | null;
            }[];
            ticketTargets?: {
                row: number;
                /** @enum {string} */
                clock: "firstResponse" | "nextResponse" | "investigation" | "resolution" | "vendor";
                length: string | null;
            }[];
            shadow?: {
                trigger: string;
                shadow: boolean;
            }[];
            requestForm?: {
                open: boolean;
                name: string;
            };
        };
        EditedPolicy: {
            source: string;
            ok: boolean;
            problems: components["schemas"]["PolicyProblem"][];
        };
        PolicyPreview: {
            version: number;
            changes: components["schemas"]["PolicyChange"][];
            openTickets: number;
            routeCount: number;
            routes: {
                ticketId: string;
                number: number;
                subject: string;
                /** @enum {string} */
                kind: "functional" | "hierarchical";
                before: {
                    pathName: string;
                    team: components["schemas"]["TeamMark"];
                    told: string[];
                } | null;
                after: {
                    pathName: string;
                    team: components["schemas"]["TeamMark"];
                    told: string[];
                } | null;
                why: string;
            }[];
            moveCount: number;
            moves: {
                ticketId: string;
                number: number;
                subject: string;
                clock: string;
                before: string | null;
                after: string | null;
            }[];
            triggered: number;
        };
        PolicyChange: {
            /** @enum {string} */
            change: "added" | "removed" | "changed" | "moved";
            part: string;
            subject: string | null;
            sentence: string;
        };
        TryPolicyRequest: {
            source?: string;
            version?: number;
            ticket: {
                subject: string;
                text: string;
                /** @default api */
                channel: string;
                /**
                 * @default normal
                 * @enum {string}
                 */
                priority: "low" | "normal" | "high" | "urgent";
                severity?: 1 | 2 | 3 | 4;
                issueType?: string;
                /** @default [] */
                tags: string[];
                fields?: {
                    [key: string]: (string | number | boolean | string[]) | null;
                };
                team?: string;
                /** Format: email */
                assigneeEmail?: string;
                customer?: {
                    name: string;
                    plan?: string;
                    contract?: string;
                    annualValue?: number;
                    currency?: string;
                    vip?: boolean;
                    /** Format: email */
                    dedicatedContactEmail?: string;
                    /** Format: date-time */
                    since?: string;
                };
                contact?: {
                    name: string;
                    /** Format: email */
                    email?: string;
                };
                impact?: {
                    [key: string]: boolean;
                };
                /** @enum {string} */
                scope?: "one-user" | "department" | "many-customers" | "unknown";
                /** @enum {string} */
                workaround?: "known" | "none" | "unknown";
                requestedBy?: ("customer" | "executive" | "account-manager" | "partner")[];
                needs?: ("engineering" | "vendor" | "approval")[];
                disputed?: {
                    amount: number;
                    currency: string;
                };
            };
        };
        TriedTicket: {
            policyVersion: number | null;
            severity: {
                value: 1 | 2 | 3 | 4;
                name: string;
                why: string;
            };
            issueType: {
                id: string;
                name: string;
            };
            tier: 0 | 1 | 2 | 3 | 4;
            team: components["schemas"]["TeamMark"];
            owner: components["schemas"]["PersonMark"] | null;
            clocks: {
                name: string;
                label: string;
                dueAt: string | null;
                why: string;
            }[];
            triggers: {
                id: string;
                name: string;
                sentence: string;
                shadow: boolean;
            }[];
            opened: {
                pathName: string;
                team: components["schemas"]["TeamMark"];
            }[];
            ways: components["schemas"]["TriedWay"][];
            history: string[];
        };
        TriedWay: {
            /** @enum {string} */
            kind: "functional" | "hierarchical";
            pathId: string;
            pathName: string;
            team: components["schemas"]["TeamMark"];
            why: string;
            sentence: string;
            to: components["schemas"]["PersonMark"];
            toWhy: string;
            told: string[];
            dues: {
                clock: string;
                /** Format: date-time */
                dueAt: string;
            }[];
        };
        PolicyOutline: {
            version: number;
            name: string;
            tiers: components["schemas"]["TierView"][];
            paths: components["schemas"]["PathView"][];
            rows: components["schemas"]["MatrixRowView"][];
            severities: {
                severity: 1 | 2 | 3 | 4;
                name: string;
                when: string;
                examples: string[];
            }[];
            issueTypes: {
                id: string;
                name: string;
                restricted: boolean;
                cells: {
                    /** @enum {string} */
                    kind: "functional" | "hierarchical";
                    severity: 1 | 2 | 3 | 4;
                    pathId: string | null;
                    told: string[];
                    why: string;
                }[];
            }[];
            triggers: components["schemas"]["PolicyTriggerView"][];
            ticketTargets: {
                tier: 0 | 1 | 2 | 3 | 4;
                /** @enum {string} */
                priority: "low" | "normal" | "high" | "urgent";
                customer: string | null;
                firstResponse: string;
                nextResponse: string | null;
                resolution: string;
                runs: string;
            }[];
        };
        TierView: {
            tier: 0 | 1 | 2 | 3 | 4;
            name: string;
            team: components["schemas"]["TeamMark"];
            takes: string | null;
            takesNot: string | null;
            handOffCompleteWhen: string | null;
            tools: string | null;
            authority: string | null;
        };
        PathView: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "functional" | "hierarchical";
            tier: 0 | 1 | 2 | 3 | 4;
            team: components["schemas"]["TeamMark"];
            asked: components["schemas"]["PersonMark"];
            askedWhy: string;
            /** @enum {string} */
            packet: "full" | "five-fields";
            takes: string | null;
            takesNot: string | null;
            handOffCompleteWhen: string | null;
            targets: components["schemas"]["TargetView"][];
            updates: {
                [key: string]: string;
            };
            runs: string;
        };
        TargetView: {
            clock: string;
            length: string;
        };
        MatrixRowView: {
            number: string;
            place: number[];
            when: string;
            condition: unknown;
            pathId: string | null;
            ownPathId: string | null;
            told: string[];
            fills: string | null;
            continues: boolean;
            hasRows: boolean;
        };
        PolicyTriggerView: {
            id: string;
            name: string;
            when: string;
            does: string;
            pathId: string | null;
            kind: ("functional" | "hierarchical") | null;
            /** @enum {string} */
            acts: "escalates" | "suggests" | "other";
            last: boolean;
            shadow: boolean;
            shadowTeams: components["schemas"]["TeamMark"][];
        };
        PolicyVersionChanges: {
            version: number;
            since: number | null;
            changes: components["schemas"]["PolicyChange"][];
        };
        ShadowTrigger: {
            id: string;
            name: string;
            shadow: boolean;
            shadowTeams: components["schemas"]["TeamMark"][];
            acts: number;
            right: number;
            wrong: number;
            words: string;
            teams: {
                team: components["schemas"]["TeamMark"];
                acts: number;
                right: number;
                wrong: number;
                words: string;
            }[];
        };
        ShadowAct: {
            ticketId: string;
            number: number;
            subject: string;
            seq: number;
            triggerId: string;
            /** Format: date-time */
            at: string;
            team: components["schemas"]["TeamMark"];
            sentence: string;
            mark: components["schemas"]["ShadowMark"] | null;
        };
        ShadowMark: {
            /** @enum {string} */
            verdict: "right" | "wrong" | "open";
            by: components["schemas"]["PersonMark"];
            /** Format: date-time */
            at: string;
        };
        MarkShadowActRequest: {
            /** @enum {string} */
            verdict: "right" | "wrong" | "open";
        };
        CreateEndpointRequest: {
            /** @default  */
            name: string;
            /** Format: uri */
            url: string;
            /**
             * @default [
             *       "*"
             *     ]
             */
            events: string[];
        };
        WebhookEndpoint: {
            id: string;
            name: string;
            url: string;
            events: string[];
            failingSince: string | null;
            setAsideAt: string | null;
            /** Format: date-time */
            createdAt: string;
            secret?: string;
        };
        WebhookEndpoints: {
            endpoints: components["schemas"]["WebhookEndpoint"][];
        };
        ChangeEndpointRequest: {
            name?: string;
            /** Format: uri */
            url?: string;
            events?: string[];
            active?: boolean;
        };
        NewSecret: {
            secret?: string;
            previousUntil: string | null;
        };
        DeliveryQueued: {
            eventId: string;
        };
        WebhookDeliveries: {
            deliveries: components["schemas"]["WebhookDelivery"][];
            next: string | null;
        };
        WebhookDelivery: {
            id: string;
            eventId: string;
            eventType: string;
            ticketId: string | null;
            attempt: number;
            /** @enum {string} */
            outcome: "taken" | "again" | "given-up";
            httpStatus: number | null;
            detail: string | null;
            answer: string | null;
            durationMs: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "pending" | "sent" | "superseded" | "dead" | "forgotten";
            nextAt: string | null;
        };
        WebhookEventTypes: {
            types: {
                type: string;
                when: string;
            }[];
        };
        Source: {
            id: string;
            system: string;
            name: string;
            address: string;
            /** Format: date-time */
            createdAt: string;
            secret?: string;
        };
        Sources: {
            sources: components["schemas"]["Source"][];
        };
        Received: {
            deliveryId: string;
            tickets: {
                remoteId: string;
                ticketId: string;
                number: number;
            }[];
            repeated: boolean;
        };
        LogAudit: {
            id: string;
            by: components["schemas"]["PersonMark"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @enum {string} */
            state: "uploading" | "uploaded" | "running" | "done" | "failed" | "stopped" | "interrupted";
            files: {
                name: string;
                bytes: number;
                received: number;
            }[];
            progress: {
                done: number;
                total: number;
                what: string;
            } | null;
            mapping: string | null;
            comparesPolicy: boolean;
            failure: string | null;
            summary: {
                tickets: number;
                events: number;
                rows: number;
                leftOut: number;
                isCut: boolean;
                findings?: {
                    heading: string;
                    told: string;
                }[];
            } | null;
            logsKeptUntil: string | null;
        };
        LogLook: {
            /** @enum {string} */
            kind: "csv" | "xes" | "json";
            header: string[];
            rows: string[][];
            words: {
                [key: string]: {
                    word: string;
                    rows: number;
                }[];
            };
            mapping: {
                [key: string]: unknown;
            };
            source: string;
            looked: {
                rows: number;
                withTime: number;
            };
            times: (string | null)[];
            problems: string[];
        };
        ClockMoved: {
            /** Format: date-time */
            now: string;
            deadlinesFired: number;
            nextDeadlineAt: string | null;
        };
        ChangeSampleFillingRequest: {
            running: boolean;
        };
        SampleFillingChanged: {
            filling: components["schemas"]["SampleFilling"] | null;
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            fields?: {
                path: string;
                message: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            current?: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTickets: {
        parameters: {
            query?: {
                team?: string;
                kind?: "functional" | "hierarchical";
                tier?: string;
                severity?: string;
                priority?: string;
                status?: string;
                owner?: ("me" | "nobody") | string;
                customer?: string;
                issueType?: string;
                tag?: string;
                view?: "next" | "mine" | "at-risk" | "unaccepted" | "flagged" | "escalated" | "hierarchical" | "waiting" | "tier-1" | "tier-2" | "tier-3" | "all" | "done";
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A queue view, the nearest deadline first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTicketRequest"];
            };
        };
        responses: {
            /** @description Take a ticket in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewTicket: {
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
            /** @description One ticket with its escalations, clocks and history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTicketRequest"];
            };
        };
        responses: {
            /** @description Change facts of a ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMessageRequest"];
            };
        };
        responses: {
            /** @description Add a message or an internal note */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckMessageRequest"];
            };
        };
        responses: {
            /** @description What a message to the customer should be mended in before it leaves, and what the customer has told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageCheckView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTicketRequest"];
            };
        };
        responses: {
            /** @description Merge a ticket into another, which goes on with all that is owed; answers with that one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerResolution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerResolutionRequest"];
            };
        };
        responses: {
            /** @description What the customer says of the resolution */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPreventiveSteps: {
        parameters: {
            query?: {
                state?: "open" | "done";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What keeps problems from coming back, by the day on which it is due */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreventiveSteps"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishPreventiveStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A preventive step is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
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
            /** @description What a message to this customer may start from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketTemplates"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainClock: {
        parameters: {
            query?: {
                escalationId?: string;
            };
            header?: never;
            path: {
                ticketId: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a clock is due when it is, as a timeline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockTimeline"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatusLinks: {
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
            /** @description Secret links to the customer’s status page of a ticket that still work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: components["schemas"]["StatusLink"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeStatusLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lastsDays?: number;
                };
            };
        };
        responses: {
            /** @description Make a secret link to the customer’s status page */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeStatusLink"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endStatusLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take all links to the status page back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewRequestForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the request form for everybody stands, and whether the policy opens it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestForm"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endStatusLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a link to the status page back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachments: {
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
            /** @description Files of a ticket, with who added them, their hash and what the check says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attachments: components["schemas"]["AttachmentView"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Say that a file comes; its parts follow */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file, to be saved; once the check has let it through */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendFilePart: {
        parameters: {
            query: {
                offset: number;
            };
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The next part of a file, at most 4 MB; out of step, the answer says where to go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a file that no message and no packet has */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A picture (PNG, JPEG, GIF, WebP), to be shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists that you keep and that were shared with you, in your order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveView"];
            };
        };
        responses: {
            /** @description Keep a list under a name */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewMark"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep it no longer; nobody has it any more then */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewMark"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSavedView"];
            };
        };
        responses: {
            /** @description Another name, another search, or for others */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewMark"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arrangeSavedViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeSavedViews"];
            };
        };
        responses: {
            /** @description Your own order, and which stand on your rail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBulk"];
            };
        };
        responses: {
            /** @description One act on many tickets, done one after the other; each has its own outcome */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkStarted"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewBulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is, and what became of each ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                bulkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What has not begun is not done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoAct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description Take back what you have just done, while nothing of it has left and nobody has gone on from it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewTriage: {
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
            /** @description The checklist of the issue type with its answers, recorded dates, and contacts on the issue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimilar: {
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
            /** @description Up to five tickets of other customers with the same issue type and words, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarTickets"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerChecklist: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerChecklistRequest"];
            };
        };
        responses: {
            /** @description Tick, answer or open again an item of the checklist */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeCommitment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCommitmentRequest"];
            };
        };
        responses: {
            /** @description Record a date that somebody counts on, such as the customer’s own deadline */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endCommitment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                commitmentId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCommitmentRequest"];
            };
        };
        responses: {
            /** @description Say that a recorded date was kept, or no longer counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    seeFlag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                askId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSeenRequest"];
            };
        };
        responses: {
            /** @description Say that you have looked, as a trigger asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAsideSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                askId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSeenRequest"];
            };
        };
        responses: {
            /** @description Put a suggested escalation aside */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewEscalation: {
        parameters: {
            query?: {
                kind?: "functional" | "hierarchical";
                pathId?: string;
            };
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What escalating would do, with a prefilled packet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationPreview"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenEscalationRequest"];
            };
        };
        responses: {
            /** @description Escalate */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewPacket: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packet, newest or one version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writePacket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePacketRequest"];
            };
        };
        responses: {
            /** @description Write the next version of the packet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    packetMarkdown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packet as Markdown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestEscalationRequest"];
            };
        };
        responses: {
            /** @description Send it to the other team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptRequest"];
            };
        };
        responses: {
            /** @description Accept: I can act without asking for basics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description Return it with what is missing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reRouteEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReRouteRequest"];
            };
        };
        responses: {
            /** @description Send it on to the right team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description Decline: it stays with the sender */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description Withdraw it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description Answer it, with words that the customer may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Record what the manager decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRequest"];
            };
        };
        responses: {
            /** @description Close it with what was learnt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    excuseMiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcuseRequest"];
            };
        };
        responses: {
            /** @description Say why a miss does not count; it stays beside the raw figure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawExcuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawExcuseRequest"];
            };
        };
        responses: {
            /** @description Take an excuse back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitForVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VendorWaitRequest"];
            };
        };
        responses: {
            /** @description Wait for a vendor: starts his clock. With null he has answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFindings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingsRequest"];
            };
        };
        responses: {
            /** @description Write down what is known so far, for the next update */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRelief: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReliefRequest"];
            };
        };
        responses: {
            /** @description Record that the customer can work again, since when and by what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askConsult: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskConsultRequest"];
            };
        };
        responses: {
            /** @description Ask one to five experts without handing over */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerConsult: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                consultId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsultRequest"];
            };
        };
        responses: {
            /** @description Answer as one of the experts; it becomes evidence of the packet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endConsult: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                consultId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndConsultRequest"];
            };
        };
        responses: {
            /** @description No longer ask */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                unread?: "true" | "false";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you were told, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesPage"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much you were told week by week, how much of it at night, and what waits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeCounts"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                } | {
                    /** @constant */
                    all: true;
                };
            };
        };
        responses: {
            /** @description Mark notices as read: these, or all up to now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesRead"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
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
                    password: string;
                    workspace?: string;
                } | {
                    link: string;
                };
            };
        };
        responses: {
            /** @description Sign in by password, or by a link that came by mail; sets the session cookie */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendLink: {
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
                    /**
                     * @default sign-in
                     * @enum {string}
                     */
                    purpose?: "sign-in" | "password";
                    next?: string;
                };
            };
        };
        responses: {
            /** @description Have a link sent by mail, to sign in or to choose a password; the answer is always the same */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: "if-known";
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Set or change one’s password; ends every other session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choosePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Choose a password by the link that came by mail; signs in and ends every other session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Where one is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["SessionRow"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out everywhere else */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of one’s sessions */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                of?: "me" | "everybody";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s tokens; an admin sees everybody’s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokens: components["schemas"]["TokenRow"][];
                        grantable: ("tickets:read" | "tickets:write" | "escalations:write" | "people:read" | "people:write" | "duty:write" | "policy:read" | "policy:write" | "matrix:write" | "inbound:write" | "webhooks:write" | "audit:read" | "history:write")[];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("tickets:read" | "tickets:write" | "escalations:write" | "people:read" | "people:write" | "duty:write" | "policy:read" | "policy:write" | "matrix:write" | "inbound:write" | "webhooks:write" | "audit:read" | "history:write")[];
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Make a token for a program; the secret is shown once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a token */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                personId?: string;
                what?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign-ins and administrative acts, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["AuditRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewCompensations: {
        parameters: {
            query?: {
                action?: "refund" | "credit" | "expedite";
                amount?: number;
                currency?: string;
            };
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the customer got, what is asked, and what is left of one’s own limits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketCompensations"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveCompensation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveCompensationRequest"];
            };
        };
        responses: {
            /** @description Give a refund, a credit or an expedite within one’s own limit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookCompensation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                compensationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookRequest"];
            };
        };
        responses: {
            /** @description Record the reference under which it was booked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskApprovalRequest"];
            };
        };
        responses: {
            /** @description Ask for what is above one’s own limit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                state?: "open" | "decided";
                mine?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is asked, the nearest deadline first; or what was decided, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPage"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                approvalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRequest"];
            };
        };
        responses: {
            /** @description Approve all of it, or less with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                approvalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseRequest"];
            };
        };
        responses: {
            /** @description Refuse it, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    passApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                approvalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassRequest"];
            };
        };
        responses: {
            /** @description Hand it on to somebody whose limit suffices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                approvalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionRequest"];
            };
        };
        responses: {
            /** @description The asker takes it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits in force, and those that could be higher */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewHandOff: {
        parameters: {
            query: {
                as: "request" | "return" | "re-route" | "de-escalate" | "coordinate";
                pathId?: string;
            };
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a hand-off would do, before it is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOffPreview"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideCoordination: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoordinationRequest"];
            };
        };
        responses: {
            /** @description The coordinator decides who keeps it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deEscalate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeEscalateRequest"];
            };
        };
        responses: {
            /** @description Give it back to a lower tier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolesRequest"];
            };
        };
        responses: {
            /** @description Other people for owner, backup, updates owner or lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and what time it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    publicName?: string;
                    timeZone?: string;
                    locale?: string;
                    muted?: ("offer-made" | "offer-missed" | "escalation-opened" | "escalation-accepted" | "escalation-returned" | "escalation-declined" | "escalation-withdrawn" | "escalation-answered" | "decision-recorded" | "coordination" | "de-escalated" | "holder-off-duty" | "escalation-kept" | "chain-told" | "escalation-closed" | "not-solved" | "clock-warned" | "handed-over" | "clock-missed" | "clock-reminded" | "trigger-notice" | "follow-up-due" | "findings-recorded" | "relief-recorded" | "approval-asked" | "approval-missed" | "approval-decided" | "consult-asked" | "consult-answered" | "consult-missed" | "consult-ended")[];
                    noticeRules?: {
                        important: {
                            /** @enum {string} */
                            via: "mail";
                            afterMin: number;
                        }[];
                        others: {
                            /** @enum {string} */
                            via: "mail";
                            afterMin: number;
                        }[];
                        byKind?: {
                            [key: string]: "important" | "others";
                        };
                        digestAt?: string;
                        quiet?: {
                            from: string;
                            to: string;
                            weekdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            zone?: string;
                        };
                    } | null;
                    deputyId?: string | null;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description One’s own settings: names, language, zone, notices, deputy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who there is, and who is on duty */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    publicName?: string;
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    role: "agent" | "specialist" | "team-lead" | "manager" | "admin" | "viewer";
                    timeZone: string;
                    /** @default en-GB */
                    locale?: string;
                    /** @default [] */
                    teams?: string[];
                    calendarId?: string | null;
                };
            };
        };
        responses: {
            /** @description Take somebody in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams with members, leads and paths */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Teams"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name: string;
                    publicName?: string;
                    tier: 0 | 1 | 2 | 3 | 4;
                    calendarId: string;
                    dutyCalendarId?: string;
                    rotaId?: string;
                    memberIds: string[];
                    leadIds: string[];
                    /** Format: uuid */
                    backupId?: string;
                };
            };
        };
        responses: {
            /** @description A new team; the policy may name it from now on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody, also who has left, with what admins change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewAccount: {
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
            /** @description One person with what admins change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    publicName?: string;
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    role?: "agent" | "specialist" | "team-lead" | "manager" | "admin" | "viewer";
                    timeZone?: string;
                    locale?: string;
                    teams?: string[];
                    calendarId?: string | null;
                    deputyId?: string | null;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Change somebody: name, address, role, teams, hours, deputy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    handTo?: string;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Somebody leaves: what he holds goes to others at once, his sessions and tokens end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountClosed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until: string;
                    deputyId?: string | null;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Somebody is away from until; what he holds then goes to his deputy or to whoever is on duty */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description He is back, or not away after all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewMySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s own settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMyAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until: string;
                    deputyId?: string | null;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Say that one is away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMyAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that one is back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeamRecords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams as they are written, with their versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        teams: components["schemas"]["TeamRecord"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    publicName?: string;
                    tier: 0 | 1 | 2 | 3 | 4;
                    calendarId: string;
                    dutyCalendarId?: string;
                    rotaId?: string;
                    memberIds: string[];
                    leadIds: string[];
                    /** Format: uuid */
                    backupId?: string;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description The next version of a team; open tickets follow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Working hours by name, in the version in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendars: components["schemas"]["CalendarRecord"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    zone: string;
                    weekly: {
                        mon?: [
                            string,
                            string
                        ][];
                        tue?: [
                            string,
                            string
                        ][];
                        wed?: [
                            string,
                            string
                        ][];
                        thu?: [
                            string,
                            string
                        ][];
                        fri?: [
                            string,
                            string
                        ][];
                        sat?: [
                            string,
                            string
                        ][];
                        sun?: [
                            string,
                            string
                        ][];
                    };
                    holidays?: string[];
                    recurringHolidays?: string[];
                    recurringClosures?: {
                        name: string;
                        /** Format: date */
                        from: string;
                        rule: string;
                    }[];
                    dates?: {
                        [key: string]: [
                            string,
                            string
                        ][];
                    };
                    breaks?: {
                        [key: string]: [
                            string,
                            string
                        ][];
                    };
                };
            };
        };
        responses: {
            /** @description New working hours */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    zone: string;
                    weekly: {
                        mon?: [
                            string,
                            string
                        ][];
                        tue?: [
                            string,
                            string
                        ][];
                        wed?: [
                            string,
                            string
                        ][];
                        thu?: [
                            string,
                            string
                        ][];
                        fri?: [
                            string,
                            string
                        ][];
                        sat?: [
                            string,
                            string
                        ][];
                        sun?: [
                            string,
                            string
                        ][];
                    };
                    holidays?: string[];
                    recurringHolidays?: string[];
                    recurringClosures?: {
                        name: string;
                        /** Format: date */
                        from: string;
                        rule: string;
                    }[];
                    dates?: {
                        [key: string]: [
                            string,
                            string
                        ][];
                    };
                    breaks?: {
                        [key: string]: [
                            string,
                            string
                        ][];
                    };
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description The next version of working hours; clocks of open tickets follow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace: its name and its catch-all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        catchAllId: string;
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: uuid */
                    catchAllId?: string;
                };
            };
        };
        responses: {
            /** @description Rename the workspace, or name another catch-all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Customers by name, with their dedicated contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customers: {
                            id: string;
                            name: string;
                            plan: string | null;
                            contract: string | null;
                            annualValue: number | null;
                            currency: string | null;
                            vip: boolean;
                            dedicatedContactId: string | null;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewCustomer: {
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
            /** @description What is known of a customer, with their newest tickets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan?: string | null;
                    contract?: string | null;
                    annualValue?: number | null;
                    currency?: string | null;
                    vip?: boolean;
                    dedicatedContactId?: string | null;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Change what is known of a customer, or who looks after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notes: string;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description What everybody should know before he writes to this customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactRequest"];
            };
        };
        responses: {
            /** @description In which language and time zone somebody of a customer reads what we write; null: as the workspace has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Duty rotas, in the version in force, and whose turn it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rotas: components["schemas"]["RotaRecord"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRota: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name: string;
                    zone: string;
                    layers?: components["schemas"]["RotaLayer"][];
                    afterHoursIds?: string[];
                    /** @enum {string} */
                    every?: "day" | "week";
                    length?: number;
                    /** Format: date */
                    startsOn?: string;
                    handOffAt?: string;
                    memberIds?: string[];
                };
            };
        };
        responses: {
            /** @description A new duty rota */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRota: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    zone: string;
                    layers?: components["schemas"]["RotaLayer"][];
                    afterHoursIds?: string[];
                    /** @enum {string} */
                    every?: "day" | "week";
                    length?: number;
                    /** Format: date */
                    startsOn?: string;
                    handOffAt?: string;
                    memberIds?: string[];
                    /** Format: date-time */
                    startsAt?: string;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description The next version of a rota, at once or from an instant on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRotaChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    startsAt: string;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Take back a planned change that has not begun */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewRotaSchedule: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                date?: string;
                days?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is on call in a span of up to 100 days, by layer and in all, with gaps, overrides and swaps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaSchedule"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRotaVersions: {
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
            /** @description The latest 200 versions of a rota, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            version: number;
                            name: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string | null;
                            startsAt: string | null;
                            layers: components["schemas"]["RotaLayer"][];
                            afterHoursIds: string[];
                        }[];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRotaOverride: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                    /** @default  */
                    reason?: string;
                    /** @constant */
                    change: "add";
                    /** Format: uuid */
                    personId: string;
                } | {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                    /** @default  */
                    reason?: string;
                    /** @constant */
                    change: "remove";
                    /** Format: uuid */
                    personId: string;
                } | {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                    /** @default  */
                    reason?: string;
                    /** @constant */
                    change: "replace";
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    byId: string;
                } | {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                    /** @default  */
                    reason?: string;
                    /** @constant */
                    change: "temporary";
                    shifts: {
                        /** Format: uuid */
                        personId: string;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Put somebody on call, take somebody off, or both, for a span; or replace all of it by fixed shifts */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRotaOverride: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                exceptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an override now, or before it begins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askRotaSwap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    layerId: string;
                    /** Format: date-time */
                    at: string;
                    /** Format: uuid */
                    personId?: string;
                    takerId: string | null;
                    /** Format: date-time */
                    backAt?: string;
                    part?: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Ask a colleague, or anybody, to take a turn */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerRotaSwap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                exceptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "agree" | "decline" | "withdraw";
                };
            };
        };
        responses: {
            /** @description Agree to a swap, decline it, or take it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    address?: string;
                    /** Format: uuid */
                    feedId?: string;
                };
            };
        };
        responses: {
            /** @description What a holiday feed would add, change and remove; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: components["schemas"]["Closure"][];
                        changed: {
                            before: components["schemas"]["Closure"];
                            after: components["schemas"]["Closure"];
                        }[];
                        removed: components["schemas"]["Closure"][];
                        unchanged: number;
                        byHand: string[];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarFeeds: {
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
            /** @description The holiday feeds of a calendar, and whether they can still be read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feeds: components["schemas"]["CalendarFeed"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    text?: string;
                    address?: string;
                };
            };
        };
        responses: {
            /** @description Close the days of a holiday feed; read again every day where it has an address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedTaken"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refreshCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                feedId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Read a feed again now, or give its new text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedTaken"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                feedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a feed and the days that it closes from today on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedTaken"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDutyFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s links to duty calendars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feeds: components["schemas"]["DutyFeed"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeDutyFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    rotaId?: string | null;
                };
            };
        };
        responses: {
            /** @description Make a link to a duty calendar; the one before it ends */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDutyFeed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endDutyFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a link to a duty calendar */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewDuty: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is on duty in every team now, who comes next, and hours that nobody covers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPage"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewResponders: {
        parameters: {
            query?: {
                at?: string;
                severity?: number;
                issueType?: string;
                path?: string;
                team?: string;
                sender?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who would be reached for an escalation of each severity, in order, after how long and by which way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponderList"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewHandOver: {
        parameters: {
            query?: {
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a person holds when the shift ends, and what falls due while he is off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverPage"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an executive has to know to decide, on one screen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefView"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handShiftOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftHandOverRequest"];
            };
        };
        responses: {
            /** @description Before a shift ends: give it to somebody who is there then */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepOverShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepRequest"];
            };
        };
        responses: {
            /** @description Before a shift ends: keep it, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askNext: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description Do not wait for the one who was asked: ask the next of the chain now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewBoard: {
        parameters: {
            query?: {
                kind?: "functional" | "hierarchical";
                team?: string;
                severity?: number;
                mine?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All open escalations by state, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardPage"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewLoad: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What each team holds; of people only oneself and those whom one leads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadPage"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAddressCards: {
        parameters: {
            query?: {
                q?: string;
                team?: string;
                path?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Departments and vendors: what for, how to reach them, what they owe */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cards: components["schemas"]["AddressCard"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAddressCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressCardBody"];
            };
        };
        responses: {
            /** @description A new department or vendor in the address book */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAddressCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "department" | "vendor";
                    name: string;
                    purpose: string;
                    /** @default [] */
                    ways?: ({
                        /** @constant */
                        by: "phone";
                        value: string;
                        /** @default  */
                        note?: string;
                    } | {
                        /** @constant */
                        by: "mail";
                        /** Format: email */
                        value: string;
                        /** @default  */
                        note?: string;
                    } | {
                        /** @constant */
                        by: "link";
                        /** Format: uri */
                        value: string;
                        /** @default  */
                        note?: string;
                    })[];
                    /** @default  */
                    hours?: string;
                    /** @default null */
                    calendarId?: string | null;
                    /** @default null */
                    contactId?: string | null;
                    /** @default null */
                    answersWithin?: string | null;
                    /** @default  */
                    note?: string;
                    /** @default [] */
                    teamIds?: string[];
                    /** @default [] */
                    pathIds?: string[];
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description The next version of a card */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAddressCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a card out of the book; its versions are kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAddressCardVersions: {
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
            /** @description The latest 200 versions of a card, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            version: number;
                            card: {
                                /** @enum {string} */
                                kind: "department" | "vendor";
                                name: string;
                                purpose: string;
                                ways: {
                                    /** @enum {string} */
                                    by: "phone" | "mail" | "link";
                                    value: string;
                                    note: string;
                                }[];
                                hours: string;
                                calendarId: string | null;
                                answersWithin: string | null;
                                note: string;
                                teamIds: string[];
                                pathIds: string[];
                                contactId: string | null;
                            };
                            removed: boolean;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewFirstStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first five steps of a desk, and what is left of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstStart"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeFirstStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFirstStartRequest"];
            };
        };
        responses: {
            /** @description Skip a step, say that it is done, or put the list away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstStart"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    examplePolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyAnswers"];
            };
        };
        responses: {
            /** @description A first policy from an example and three answers, with what it says in words; nothing is published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamplePolicy"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSample: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make the sample where there is none, with a way into it and one back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOpened"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginOwnDesk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginOwnDeskRequest"];
            };
        };
        responses: {
            /** @description From the sample: begin a desk of one’s own, while there is none; answers the way in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayIn"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link by which somebody who has never come in signs in, once, within three days */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayIn"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every published version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: components["schemas"]["PolicyVersion"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicyRequest"];
            };
        };
        responses: {
            /** @description Publish a policy as the next version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPublished"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: "current" | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version as it was written; "current" is the newest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDocument"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                };
            };
        };
        responses: {
            /** @description Check a policy without publishing it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCheckAnswer"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishMatrix: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishMatrixRequest"];
            };
        };
        responses: {
            /** @description Change rows of the matrix and lengths of time, and publish the next version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPublished"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPolicyRequest"];
            };
        };
        responses: {
            /** @description Write what a form has changed into the text of a policy, and check it; nothing is published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedPolicy"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                };
            };
        };
        responses: {
            /** @description What publishing a policy would change: by meaning, and on the open tickets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryPolicyRequest"];
            };
        };
        responses: {
            /** @description What would happen to a ticket like this, and why; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedTicket"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    outlinePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: "current" | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version as a table and as a map: tiers, paths, the matrix and triggers in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOutline"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comparePolicyVersions: {
        parameters: {
            query?: {
                since?: number;
            };
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a version changed by meaning; of the one before it, or since another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionChanges"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    policySchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema of a policy, for editors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShadowTriggers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Triggers in shadow, and how often what they would have done was right, by team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        triggers: components["schemas"]["ShadowTrigger"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShadowActs: {
        parameters: {
            query?: {
                team?: string;
                verdict?: "right" | "wrong" | "open";
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                triggerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a trigger would have done, the newest first, with what people think of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: components["schemas"]["ShadowAct"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketShadowActs: {
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
            /** @description What triggers in shadow would have done on one ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: components["schemas"]["ShadowAct"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markShadowAct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkShadowActRequest"];
            };
        };
        responses: {
            /** @description Say whether what a trigger would have done was right; open takes it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShadowAct"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where events are posted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoints"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpointRequest"];
            };
        };
        responses: {
            /** @description Have events posted to an address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop posting to an address */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEndpointRequest"];
            };
        };
        responses: {
            /** @description Change an address, its events, or put it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new secret; both sign for 24 hours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecret"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pingWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Post a delivery that means nothing */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryQueued"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                after?: string;
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
            /** @description What became of each attempt, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveries"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Post an event again, under its id */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryQueued"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every type of event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEventTypes"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sources"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    system: "webhook" | "zendesk" | "freshdesk" | "intercom";
                    name: string;
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description Open a way in with an address and a secret of its own */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close a way in */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
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
            /** @description Give a way in another name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSourceSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description A new secret; the one before holds until the next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecret"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                system: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a helpdesk or a form posts to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Received"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLogAudits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Audits of uploaded logs, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audits: components["schemas"]["LogAudit"][];
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginLogAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        name: string;
                        bytes: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Announce logs for an audit; their parts follow */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogAudit"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendLogPart: {
        parameters: {
            query: {
                offset: number;
            };
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                auditId: string;
                file: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The next part of a log, at most 4 MB; out of step, the answer says where to go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        received: number;
                    };
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewLogAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How an audit stands, and how far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogAudit"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteLogAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove an audit with its logs and reports */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtLogs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping?: string;
                };
            };
        };
        responses: {
            /** @description The first rows under a mapping, or under a guess */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogLook"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startLogAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: string;
                    /** @default false */
                    isGuess?: boolean;
                    /** @default false */
                    comparePolicy?: boolean;
                };
            };
        };
        responses: {
            /** @description Start the audit with a mapping, as YAML or JSON */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogAudit"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopLogAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop an audit that runs; its logs stay */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLogAuditReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLogAuditPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as a page that needs nothing else */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLogAuditText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                auditId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followEvents: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes, as server-sent events: ids and versions, never words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sayPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    doing: "looking" | "writing" | "left";
                };
            };
        };
        responses: {
            /** @description Say that you look at a ticket, write on it, or have left it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveSampleClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    to: "next-deadline";
                } | {
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description Move the clock of the sample workspace forward */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockMoved"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSampleFilling: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 72 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSampleFillingRequest"];
            };
        };
        responses: {
            /** @description Stop filling the earlier weeks of the sample, or go on; nothing that is there is lost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleFillingChanged"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process lives */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The database answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem, in words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
