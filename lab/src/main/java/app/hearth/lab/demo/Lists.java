package app.hearth.lab.demo;

import java.util.List;

/** The names of things the demo centre's customers have: all invented, or too common to be anybody's. */
record Lists(
        List<String> surnames,
        List<String> given,
        List<String> cities,
        List<String> streets,
        List<String> products,
        List<String> colours,
        List<String> hotels,
        List<String> merchants,
        List<String> couriers,
        List<String> plans,
        List<String> games,
        List<String> roles,
        List<String> hospitals) {

    /** The first seven digits of mobile numbers that no operator gives out. */
    static final List<String> PHONE_BLOCKS = List.of("1380000", "1390000", "1330000", "1860000", "1590000", "1770000");

    static final List<String> PLATES = List.of("京", "沪", "粤", "苏", "浙", "川", "鄂", "鲁");
    static final List<String> PLATE_LETTERS = List.of("A", "B", "C", "E", "F");
    static final List<String> AIRLINES = List.of("YX", "QX", "HK", "LJ");
    static final List<String> MAIL_NAMES =
            List.of("xiaoyu", "lucky", "daxiong", "moon", "chen.home", "qingfeng", "sunny", "afei");

    static final Lists CHINESE = new Lists(
            words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶"),
            words(
                    "伟 芳 娜 敏 静 强 磊 军 洋 艳 勇 杰 娟 涛 明 超 霞 平 刚 桂英 秀兰 建华 志明 晓东 雪 小红 建军 玉兰 子涵 梓萱 浩宇 欣怡 宇轩 诗雨 佳琪 俊熙 若溪 一诺 晨曦 思琪"),
            words("杭州 苏州 成都 武汉 南京 西安 长沙 郑州 青岛 宁波 无锡 合肥 福州 厦门 济南 昆明 南昌 大连 沈阳 佛山 东莞 惠州 绍兴 金华 嘉兴 贵阳 南宁 太原 洛阳 徐州"),
            words("锦绣西路 云杉大道 望湖街 青石巷 幸福北路 星光路 柳岸街 松涛路 文汇东路 槐安路 晴川街 桃源路 兰亭路 枫林街 清河中路 向阳路 听雨巷 紫荆路 长桥街 学府南路"),
            words(
                    "空气炸锅 羽绒服 扫地机器人 运动鞋 电热水壶 蓝牙耳机 儿童书包 床上四件套 保温杯 电饭煲 洗面奶套装 加湿器 行李箱 人体工学椅 电动牙刷 冲锋衣 婴儿推车 平板电脑 智能手表 乳胶枕 吹风机 连衣裙 坚果礼盒 猫粮 显示器 机械键盘 台灯 投影仪 破壁机 瑜伽垫"),
            words("黑色 白色 灰色 藏青色 米白色 粉色 军绿色 酒红色 雾蓝色"),
            words("栖湖酒店 云舍度假酒店 临江大饭店 知返民宿 星河湾酒店 山语温泉酒店 听海公寓 南桥精选酒店 梧桐里客栈 远帆机场酒店"),
            words("优鲜超市 星际影音会员 某海外网站 云端健身 快充加油站 蓝鲸外卖 乐购百货 悦读会员 极光游戏 朗读英语"),
            words("云速快递 飞燕物流 东风达 顺路快运 稻谷速运 迅羽快递"),
            words("畅享59 畅享99 星享129 家庭融合169 校园39 孝心19 全国通79 冰激凌199"),
            words("九州幻境 星屿物语 王者峡湾 苍穹战纪 萌宠农场 极速狂飙"),
            words("夜雨听风 暴走小番茄 清风不语 奶茶三分糖 剑指苍穹 咸鱼本鱼 月下独酌 小熊软糖 无敌小可爱 北境孤狼"),
            words("市第一人民医院 中心医院 仁和医院 妇幼保健院 省中医院 东湖医院"));

    static final Lists ENGLISH = new Lists(
            words(
                    "Taylor Brown Martin Clarke Nguyen Ivanov Garcia Kim Olsen Weber Rossi Walker Novak Singh Silva Carter Hughes Patel"),
            words(
                    "Emma Daniel Sophie Marco Anna James Olivia Lucas Mia Peter Grace Victor Helen Tom Nora Ryan Alice Ben"),
            phrases(
                    "Shanghai,Singapore,Bangkok,Kuala Lumpur,Sydney,London,Frankfurt,Dubai,Tokyo,Hong Kong,Auckland,Chengdu"),
            phrases(
                    "Maple Street,Harbour Road,Station Lane,Willow Avenue,Kingsway,Orchard Drive,Mill Road,Garden Terrace"),
            phrases(
                    "air fryer,down jacket,robot vacuum,running shoes,wireless earbuds,school backpack,rice cooker,humidifier,suitcase,office chair,tablet,smart watch,hair dryer,desk lamp,projector,yoga mat,coffee grinder,electric toothbrush"),
            phrases("black,white,grey,navy,pink,olive,red"),
            phrases(
                    "Lakeside Hotel,Cloud Lodge,Riverfront Grand,Wayback Inn,Galaxy Bay Hotel,Seaview Apartments,South Bridge Hotel,Farsail Airport Hotel"),
            phrases("Fresh Market,Blue Whale Food,Aurora Games,Cloud Gym"),
            phrases("Swift Express,Swallow Logistics,East Wind,Feather Post"),
            phrases("Basic 59,Plus 99,Star 129"),
            phrases("Nine Realms,Star Islet,Sky Chronicle"),
            phrases("NightRain,LittleTomato,NorthWolf"),
            phrases("City Hospital,Central Hospital"));

    private static List<String> words(String list) {
        return List.of(list.split(" "));
    }

    private static List<String> phrases(String list) {
        return List.of(list.split(","));
    }
}
